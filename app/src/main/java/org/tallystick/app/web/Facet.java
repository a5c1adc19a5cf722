package org.tallystick.app.web;

import java.util.List;
import org.tallystick.app.ledger.Snapshot;

/** A field, and how many of the claims under the other filters have each of its words. */
public record Facet(String field, List<Snapshot.Count> counts) {}
