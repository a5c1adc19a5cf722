package org.tallystick.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which claims a query asks for, as the ledger stood at entry {@code seq}; {@code last} is its last entry. */
record Selection(Store store, Handle handle, Columns columns, long last, long seq) {
    /** Fields whose words may be given in part. */
    private static final Set<Field> NAMES = EnumSet.of(Field.CLAIMANT, Field.PLACE, Field.PUBLISHER, Field.AGENCY);

    /** How many words that there are a line names, where one was asked for that there is not. */
    private static final int NAMED = 10;

    /** The claims that {@code query} asks for; {@code report} is the number of the report it names, -1 when there is none. */
    BitSet of(ClaimQuery query, long report) {
        BitSet kept = columns.all(handle);
        columns.keep(handle, Field.UNTIL, seq + 1, Long.MAX_VALUE, true, kept);
        if (seq < last) {
            columns.keep(handle, Field.SINCE, 0, seq, false, kept);
        }
        if (!query.words().containsKey(Field.STATUS)) {
            BitSet codes = codes(Field.STATUS, Set.of(Status.REJECTED.word()));
            codes.flip(0, columns.terms(handle, Field.STATUS).size() + 1);
            columns.keep(handle, Field.STATUS, codes, kept);
        }
        query.words().forEach((field, words) -> keep(field, words, kept));
        LocalDate from = query.from();
        if (from != null) {
            columns.keep(handle, Field.LAST, from.toEpochDay(), Long.MAX_VALUE, false, kept);
        }
        LocalDate to = query.to();
        if (to != null) {
            columns.keep(handle, Field.FIRST, Long.MIN_VALUE + 1, to.toEpochDay(), false, kept);
        }
        Double atLeast = query.atLeast();
        if (atLeast != null) {
            columns.keep(handle, Field.HIGH, (long) Math.floor(atLeast * 1000), Long.MAX_VALUE, false, kept);
        }
        Double atMost = query.atMost();
        if (atMost != null) {
            columns.keep(handle, Field.LOW, 0, (long) Math.ceil(atMost * 1000), false, kept);
        }
        if (query.report() != null) {
            columns.keep(handle, Field.REPORT, report, report, false, kept);
        }
        if (query.evidence() != null) {
            kept.and(found(new Search(query.evidence())));
        }
        return kept;
    }

    private void keep(Field field, Set<String> words, BitSet kept) {
        if (field != Field.PUBLISHER) {
            columns.keep(handle, field, codes(field, words), kept);
            return;
        }
        BitSet carried = columns.having(handle, Field.REPORT, carried(words));
        carried.and(kept);
        columns.keep(handle, field, codes(field, words), kept);
        kept.or(carried);
    }

    /** Reports that publishers called {@code words} brought with the very text of another. */
    private Set<Long> carried(Set<String> words) {
        List<String> folded = words.stream().map(Search::fold).toList();
        Set<Long> reports = new HashSet<>();
        handle.createQuery(store.sql().of("publication-publishers"))
                .bind("seq", seq)
                .map((row, context) -> {
                    String publisher = Search.fold(row.getString("publisher"));
                    if (folded.stream().anyMatch(publisher::contains)) {
                        reports.add(row.getLong("report"));
                    }
                    return publisher;
                })
                .forEach(publisher -> {});
        return reports;
    }

    /** The words of {@code query} that no claim of the ledger has in their field, each as a line that names some it has. */
    List<String> unmatched(ClaimQuery query) {
        List<String> lines = new ArrayList<>();
        query.words()
                .forEach((field, words) -> words.stream().sorted().forEach(word -> {
                    boolean carried =
                            field == Field.PUBLISHER && !carried(Set.of(word)).isEmpty();
                    if (!word.equals(ClaimQuery.UNKNOWN)
                            && codes(field, Set.of(word)).isEmpty()
                            && !carried) {
                        List<String> terms = columns.terms(handle, field);
                        List<String> some = terms.stream().limit(NAMED).toList();
                        lines.add("no claim of the ledger has the " + field.word() + " \"" + word + "\""
                                + (some.isEmpty() ? "" : "; some that there are: " + String.join(", ", some)));
                    }
                }));
        return lines;
    }

    private BitSet found(Search search) {
        BitSet found = new BitSet();
        handle.createQuery(store.sql().of("evidence-search"))
                .bind("words", store.words(search))
                .setFetchSize(10_000)
                .map((row, context) -> row.getInt(1))
                .forEach(found::set);
        return found;
    }

    /** Numbers of the words of {@code field} that are asked for: the same, or for names those that hold them. */
    private BitSet codes(Field field, Set<String> words) {
        BitSet codes = new BitSet();
        List<String> terms = columns.terms(handle, field);
        for (String word : words) {
            if (word.equals(ClaimQuery.UNKNOWN)) {
                codes.set(0);
                continue;
            }
            String folded = Search.fold(word);
            for (int i = 0; i < terms.size(); i++) {
                String term = terms.get(i);
                if (term.equalsIgnoreCase(word)
                        || NAMES.contains(field) && Search.fold(term).contains(folded)) {
                    codes.set(i + 1);
                }
            }
        }
        return codes;
    }
}
