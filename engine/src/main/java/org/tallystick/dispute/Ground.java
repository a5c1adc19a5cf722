package org.tallystick.dispute;

import java.util.Locale;

/** On what ground two claims stand to each other as they do. */
public enum Ground {
    SAME_TEXT("the same text or agency with the same figure"),
    IN_PLACE_OF_DENIED("the same claimant puts this figure in place of the one denied"),
    ANOTHER_IS_DENIED("what the one denies is another figure"),
    SAID_NOT_SO("another claimant says that it is not so"),
    AGAIN_IN_REPORT("the same figure again in one report"),
    AGAIN_LATER("the same claimant gives the same figure again on a later day"),
    ONE_STATEMENT("one statement of one claimant in two reports"),
    REPLACED("the same words put this figure in place of the other"),
    LATER_OF_CLAIMANT("a later figure of the same claimant"),
    MORE_EXACT("the same claimant, more exactly"),
    HIGHER_TOLL_THERE("the same claimant has a higher toll in that report, which is the later then"),
    RISES("the same claimant has a higher figure, and a toll rises"),
    BOTH_DENY("independent, and both deny"),
    TOLL_ROSE("a later count of a toll that rose"),
    TOLL_CORRECTED("a later count that corrects the toll"),
    HIGHER_UNTOLD("a higher count of another report; which is later is not told, and a toll rises"),
    SAME_FIGURE("independent, the same figure"),
    BOTH_CAN("independent, and both figures can be true"),
    OPPOSED("opposed parties, and only one figure can be true"),
    ONE_CAN("independent, and only one figure can be true"),
    DENIED_INSTEAD("given in place of this figure, which is denied"),
    OTHER_FIGURES_DIFFER("the same claimant again: other figures of the two statements differ");

    private final String words;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Ground(String words) {
        this.words = words;
    }

    /** The ground in words of English. */
    public String words() {
        return words;
    }

    /** The name under which other languages have their words for it, for example {@code both-can}. */
    public String word() {
        return word;
    }
}
