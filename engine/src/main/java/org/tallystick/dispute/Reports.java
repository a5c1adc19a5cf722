package org.tallystick.dispute;

/** Two reports, whichever is named first. */
record Reports(String one, String other) {
    static Reports of(Account a, Account b) {
        boolean ordered = a.report().compareTo(b.report()) <= 0;
        return ordered ? new Reports(a.report(), b.report()) : new Reports(b.report(), a.report());
    }
}
