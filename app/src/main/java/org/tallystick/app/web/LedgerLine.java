package org.tallystick.app.web;

import org.jspecify.annotations.Nullable;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.dispute.Question;

/** A claim in the table, and the question it answers; null when that is not known. */
public record LedgerLine(KeptClaim kept, @Nullable Question question) {}
