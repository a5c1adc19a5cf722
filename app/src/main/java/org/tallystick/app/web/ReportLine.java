package org.tallystick.app.web;

import org.tallystick.app.ledger.KeptReport;

/** A report in a list, and how many claims it has. */
public record ReportLine(KeptReport kept, int claims) {}
