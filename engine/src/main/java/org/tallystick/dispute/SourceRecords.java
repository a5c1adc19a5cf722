package org.tallystick.dispute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.tallystick.dispute.SourceRecord.LogRatio;
import org.tallystick.dispute.Stance.Kind;
import org.tallystick.model.Claimant;
import org.tallystick.model.Measure;

/** Draws up the records of the claimants of questions. Reports that name no claimant have none. */
public final class SourceRecords {
    /** Fewer other origins make no consensus. */
    private static final int CONSENSUS = 2;

    private static final double TAIL = 0.025;

    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final Speakers speakers = new Speakers();
    private final Map<Claimant, String> identities = new HashMap<>();

    private SourceRecords() {}

    /** The records of all claimants of {@code questions}, one for each measure, sorted by source and measure. */
    public static List<SourceRecord> of(Collection<Question> questions) {
        SourceRecords records = new SourceRecords();
        questions.stream()
                .filter(question -> question.measure().kind() != Measure.Kind.JUDGEMENT)
                .forEach(records::add);
        return records.tallies.values().stream().map(Tally::record).toList();
    }

    /** What is counted of one source and measure. */
    private static final class Tally {
        final String source;
        final Measure measure;
        final Set<String> questions = new HashSet<>();
        final SortedMap<String, Integer> denied = new TreeMap<>();
        final SortedMap<String, Integer> contradicted = new TreeMap<>();
        final List<Double> ratios = new ArrayList<>();
        String name = "";

        @Nullable
        String side;

        int claims;
        int rivalled;
        int first;
        int copied;
        int raised;
        int lowered;

        Tally(String source, Measure measure) {
            this.source = source;
            this.measure = measure;
        }

        SourceRecord record() {
            return new SourceRecord(
                    source,
                    name,
                    side,
                    measure,
                    claims,
                    questions.size(),
                    rivalled,
                    first,
                    copied,
                    raised,
                    lowered,
                    denied,
                    contradicted,
                    ratio());
        }

        private LogRatio ratio() {
            int n = ratios.size();
            if (n < LogRatio.FEWEST) {
                return new LogRatio(n, null, null, null);
            }
            double mean = ratios.stream().sorted().mapToDouble(r -> r).sum() / n;
            double squares = ratios.stream()
                    .sorted()
                    .mapToDouble(r -> (r - mean) * (r - mean))
                    .sum();
            double reach =
                    TDistribution.of(n - 1.0).inverseSurvivalProbability(TAIL) * Math.sqrt(squares / (n - 1) / n);
            return new LogRatio(n, mean, mean - reach, mean + reach);
        }
    }

    private void add(Question question) {
        Map<String, Account> accounts = new HashMap<>();
        question.accounts().forEach(account -> accounts.put(account.id(), account));
        Map<String, List<Account>> bySource = new TreeMap<>();
        question.accounts().stream()
                .filter(account -> account.claim().claimant() != null)
                .forEach(account -> bySource.computeIfAbsent(source(account), s -> new ArrayList<>())
                        .add(account));
        bySource.forEach((source, own) -> {
            Tally tally = tally(source, question.measure());
            own.forEach(account ->
                    name(tally, Objects.requireNonNull(account.claim().claimant())));
            tally.claims += own.size();
            tally.questions.add(question.id());
            List<Account> others = question.accounts().stream()
                    .filter(account -> own.stream().noneMatch(mine -> speakers.sameLine(mine, account)))
                    .toList();
            if (!others.isEmpty()) {
                tally.rivalled++;
                tally.first += isFirst(own, others) ? 1 : 0;
            }
            Double ratio = ratio(own, others, question);
            if (ratio != null) {
                tally.ratios.add(ratio);
            }
        });
        stances(question, accounts);
    }

    private void stances(Question question, Map<String, Account> accounts) {
        Set<String> copied = new HashSet<>();
        for (Stance stance : question.stances()) {
            Account a = Objects.requireNonNull(accounts.get(stance.a()));
            Account b = Objects.requireNonNull(accounts.get(stance.b()));
            switch (stance.kind()) {
                case COPIES -> copied.add((isBefore(b, a) ? b : a).id());
                case SUPERSEDES -> revised(a, b, question.measure());
                case DENIES -> count(b, a, question.measure(), Kind.DENIES);
                case CONTRADICTS -> {
                    if (question.inForce().contains(stance.a())
                            && question.inForce().contains(stance.b())) {
                        count(a, b, question.measure(), Kind.CONTRADICTS);
                        count(b, a, question.measure(), Kind.CONTRADICTS);
                    }
                }
                default -> {}
            }
        }
        for (String id : copied) {
            Account account = Objects.requireNonNull(accounts.get(id));
            if (account.claim().claimant() != null) {
                tally(source(account), question.measure()).copied++;
            }
        }
    }

    private void revised(Account newer, Account older, Measure measure) {
        if (older.claim().claimant() == null || !speakers.sameLine(newer, older)) {
            return;
        }
        Tally tally = tally(source(older), measure);
        int change = Double.compare(
                Figures.of(newer.claim().quantity()).number(),
                Figures.of(older.claim().quantity()).number());
        tally.raised += change > 0 ? 1 : 0;
        tally.lowered += change < 0 ? 1 : 0;
    }

    private void count(Account whose, Account by, Measure measure, Kind kind) {
        if (whose.claim().claimant() == null) {
            return;
        }
        Tally tally = tally(source(whose), measure);
        Claimant claimant = by.claim().claimant();
        String who = claimant == null ? by.outlet() : shown(claimant);
        (kind == Kind.DENIES ? tally.denied : tally.contradicted).merge(who, 1, Integer::sum);
    }

    private Tally tally(String source, Measure measure) {
        return tallies.computeIfAbsent(source + "\n" + measure.word(), key -> new Tally(source, measure));
    }

    /** The longest of the names that claims give it, so that their order makes no difference. */
    private static void name(Tally tally, Claimant claimant) {
        String name = shown(claimant);
        Comparator<String> fuller = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
        if (fuller.compare(name, tally.name) > 0) {
            tally.name = name;
        }
        if (claimant.side() != null && (tally.side == null || claimant.side().compareTo(tally.side) < 0)) {
            tally.side = claimant.side();
        }
    }

    private static String shown(Claimant claimant) {
        return claimant.name() == null ? claimant.text() : claimant.name();
    }

    private String source(Account account) {
        return identities.computeIfAbsent(Objects.requireNonNull(account.claim().claimant()), Statement::identity);
    }

    private static boolean isFirst(List<Account> own, List<Account> others) {
        Days mine = earliest(own);
        Days theirs = earliest(others);
        return mine != null && theirs != null && mine.before(theirs);
    }

    private static @Nullable Days earliest(List<Account> accounts) {
        return accounts.stream()
                .map(account -> Days.of(account.published()))
                .filter(Objects::nonNull)
                .min(Comparator.comparingLong(Days::last))
                .orElse(null);
    }

    private static boolean isBefore(Account one, Account other) {
        Days here = Days.of(one.published());
        Days there = Days.of(other.published());
        return here != null && there != null && here.before(there);
    }

    /** Log of its first figure over the median of what other origins hold in the end; null when there is no such thing. */
    private @Nullable Double ratio(List<Account> own, List<Account> others, Question question) {
        Account first = own.stream()
                .filter(account -> isCounted(account))
                .min(Comparator.comparingLong(SourceRecords::day).thenComparing(Account::id))
                .orElse(null);
        List<Account> held = others.stream()
                .filter(account -> question.inForce().contains(account.id()) && isCounted(account))
                .toList();
        List<Account> origins = new ArrayList<>();
        for (Account account : held) {
            if (origins.stream().noneMatch(origin -> isOneOrigin(origin, account))) {
                origins.add(account);
            }
        }
        if (first == null || origins.size() < CONSENSUS) {
            return null;
        }
        double[] figures = origins.stream()
                .mapToDouble(account ->
                        Math.log(Figures.of(account.claim().quantity()).number()))
                .sorted()
                .toArray();
        double middle = (figures[(figures.length - 1) / 2] + figures[figures.length / 2]) / 2;
        return Math.log(Figures.of(first.claim().quantity()).number()) - middle;
    }

    private boolean isOneOrigin(Account one, Account other) {
        return one.family().equals(other.family())
                || one.claim().claimant() == null
                        && other.claim().claimant() == null
                        && one.outlet().equals(other.outlet())
                || speakers.sameLine(one, other);
    }

    private static boolean isCounted(Account account) {
        double number = Figures.of(account.claim().quantity()).number();
        return account.claim().quantity() != null && number > 0 && !Double.isInfinite(number);
    }

    private static long day(Account account) {
        Days days = Days.of(account.published());
        return days == null ? Long.MAX_VALUE : days.last();
    }
}
