package org.tallystick.app.web;

import java.time.Clock;
import java.util.function.BiConsumer;
import org.tallystick.Tallystick;
import org.tallystick.app.dispute.Standing;
import org.tallystick.app.ledger.LedgerPool;

/**
 * What all pages draw on.
 *
 * @param ledger what is shown and added to
 * @param standing its questions
 * @param tallystick reads what is pasted
 * @param clock says when something was pasted
 * @param log hears of requests that failed by our own fault: their number, and what was thrown
 */
public record Site(
        LedgerPool ledger, Standing standing, Tallystick tallystick, Clock clock, BiConsumer<String, Throwable> log) {}
