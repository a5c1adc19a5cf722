package org.tallystick.resolve.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Amount;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.model.Span;
import org.tallystick.model.Window;
import org.tallystick.resolve.time.TimeReader.Mention;
import org.tallystick.resolve.time.TimeReader.Role;

/** Reads days told by how far they lie from another: "yesterday", "last week", "the past 24 hours". */
final class RelativeReader {
    /** Days before the report, a millennium, beyond which no window is reckoned. */
    private static final double LONGEST_PAST = 365_000;

    /** Days of the units of length that are told as a whole. */
    private static final double MONTH = 30;

    private static final double YEAR = 365;

    private final long weekday;
    private final long when;
    private final long number;
    private final long unit;
    private final long of;
    private final long length;

    RelativeReader(Pack pack) {
        this.weekday = pack.type("weekday");
        this.when = pack.type("when");
        this.number = pack.type("number");
        this.unit = pack.type("unit");
        this.of = pack.type("of");
        this.length = pack.type("time-length");
    }

    /** The last day of that name up to the report. */
    @Nullable
    Mention weekday(Chart chart, int at, Anchor from, boolean runs) {
        Sense sense = chart.at(at).sense("weekday");
        if (sense == null) {
            return null;
        }
        LocalDate published = from.day;
        if (published == null) {
            return undated(chart, at, from, false);
        }
        DayOfWeek name = DayOfWeek.of(Integer.parseInt(sense.value()));
        LocalDate found = published.with(TemporalAdjusters.previousOrSame(name));
        return DateReader.window(chart, at, at + 1, found, runs ? published : found, runs, found.toString());
    }

    /** A day that cannot be told, for only the month of the report is known, or less. */
    private static Mention undated(Chart chart, int at, Anchor from, boolean runs) {
        String edtf = from.month == null ? null : from.month.toString();
        Window window = new Window(chart.words(at, at + 1), null, null, edtf);
        return new Mention(at, chart.at(at).span(), window, runs ? Role.RUNNING : Role.DAY);
    }

    /**
     * Words such as yesterday ({@code day:-1}), last week ({@code week:-1}), this year ({@code year:0}), the day before
     * ({@code prior:-1}, counted from the day last spoken of), a night ({@code night:0}, that before the report), the same
     * period ({@code same:0}, the window last spoken of).
     */
    @Nullable
    Mention relative(Chart chart, int at, Anchor from, boolean runs) {
        LocalDate published = from.day;
        YearMonth anchor = from.month;
        Sense sense = chart.at(at).sense("when");
        if (sense == null) {
            return null;
        }
        String kind = sense.value().substring(0, sense.value().indexOf(':'));
        int by = Integer.parseInt(sense.value().substring(kind.length() + 1));
        LocalDate last = from.last();
        switch (kind) {
            case "date", "ago", "apart" -> {
                return null;
            }
            case "same" -> {
                Mention before = from.before();
                return before == null ? null : new Mention(at, chart.at(at).span(), before.window(), before.role());
            }
            case "that-year" -> {
                return last == null ? null : year(chart, at, last.getYear() + by, null, false);
            }
            case "that-month" -> {
                return last == null
                        ? null
                        : month(chart, at, YearMonth.from(last).plusMonths(by), false);
            }
            case "year" -> {
                return anchor == null
                        ? undated(chart, at, from, runs)
                        : year(chart, at, anchor.getYear() + by, runs || by == 0 ? published : null, runs);
            }
            case "month" -> {
                return anchor == null ? undated(chart, at, from, runs) : month(chart, at, anchor.plusMonths(by), runs);
            }
            default -> {
                return published == null
                        ? undated(chart, at, from, runs)
                        : day(chart, at, kind, by, published, from, runs);
            }
        }
    }

    private @Nullable Mention day(
            Chart chart, int at, String kind, int by, LocalDate published, Anchor from, boolean runs) {
        Sense named = chart.is(at + 1, weekday) ? chart.at(at + 1).sense("weekday") : null;
        LocalDate monday = published
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(by);
        if (kind.equals("week") && named != null) {
            LocalDate on = monday.with(DayOfWeek.of(Integer.parseInt(named.value())));
            return DateReader.window(chart, at, at + 2, on, on, false, on.toString());
        }
        if (kind.equals("week")) {
            return span(chart, at, monday, runs ? published : monday.plusDays(6), runs);
        }
        if (kind.equals("weekend")) {
            LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return span(chart, at, saturday, runs ? published : saturday.plusDays(1), runs);
        }
        if (kind.equals("night")) {
            LocalDate evening = published.plusDays(by - 1);
            return span(chart, at, evening, evening.plusDays(1), false);
        }
        boolean prior = kind.equals("prior");
        LocalDate last = from.last();
        if (prior && by == 0 && last != null && !from.isDay()) {
            return null;
        }
        LocalDate day = (prior && last != null ? last : published).plusDays(by);
        if (prior && by < 0) {
            Window window = new Window(chart.words(at, at + 1), day, day, day.toString());
            return new Mention(at, chart.at(at).span(), window, Role.PASSING);
        }
        return DateReader.window(chart, at, at + 1, day, runs ? published : day, runs, day.toString());
    }

    private static Mention span(Chart chart, int at, LocalDate start, LocalDate end, boolean runs) {
        return DateReader.window(chart, at, at + 1, start, end, runs, start + "/" + end);
    }

    private static Mention year(Chart chart, int at, int year, @Nullable LocalDate end, boolean runs) {
        LocalDate last = end == null ? LocalDate.of(year, 12, 31) : end;
        return DateReader.window(chart, at, at + 1, LocalDate.of(year, 1, 1), last, runs, String.valueOf(year));
    }

    private static Mention month(Chart chart, int at, YearMonth month, boolean runs) {
        return DateReader.window(chart, at, at + 1, month.atDay(1), month.atEndOfMonth(), runs, month.toString());
    }

    /**
     * "four months ago", counted from the report, and "two days later", counted from the day last spoken of: as fine as what
     * it is counted in.
     *
     * @param at item of the number
     */
    @Nullable
    Mention ago(Chart chart, int at, Anchor from, boolean runs) {
        Sense sense = chart.is(at + 2, when) ? chart.at(at + 2).sense("when") : null;
        Sense length = chart.at(at + 1).sense("time-length");
        Amount amount = chart.at(at).amount();
        double count = chart.is(at, number) ? amount == null ? Double.NaN : amount.value() : 1;
        if (sense == null || length == null || Double.isNaN(count)) {
            return null;
        }
        boolean ago = sense.value().startsWith("ago:");
        LocalDate base = ago ? from.day : from.last();
        if (base == null || !ago && !sense.value().startsWith("apart:")) {
            return null;
        }
        double unitDays = Double.parseDouble(length.value());
        double days = unitDays * count;
        if (days < 1 || days > LONGEST_PAST) {
            return null;
        }
        boolean back = sense.value().endsWith("-1");
        long steps = back ? -Math.round(count) : Math.round(count);
        if (unitDays >= YEAR) {
            int year = base.plusYears(steps).getYear();
            return DateReader.window(
                    chart,
                    at,
                    at + 3,
                    LocalDate.of(year, 1, 1),
                    runs ? from.day : LocalDate.of(year, 12, 31),
                    runs,
                    String.valueOf(year));
        }
        if (unitDays >= MONTH) {
            YearMonth month = YearMonth.from(base.plusMonths(steps));
            return DateReader.window(
                    chart, at, at + 3, month.atDay(1), runs ? from.day : month.atEndOfMonth(), runs, month.toString());
        }
        LocalDate day = base.plusDays(back ? -Math.round(days) : Math.round(days));
        if (unitDays > 1 && !runs) {
            Window window = new Window(chart.words(at, at + 3), day, day, day.toString());
            return new Mention(at, chart.span(at, at + 3), window, Role.PASSING);
        }
        return DateReader.window(chart, at, at + 3, day, runs ? from.day : day, runs, day.toString());
    }

    /** "in two days": the days up to that of the report, itself among them. */
    @Nullable
    Mention within(Chart chart, int at, @Nullable LocalDate published) {
        Sense in = chart.at(at).sense("place-prep");
        Amount amount = chart.at(at + 1).amount();
        Sense unitOf = chart.at(at + 2).sense("time-length");
        if (in == null
                || !in.value().equals("in")
                || published == null
                || amount == null
                || unitOf == null
                || Double.isNaN(amount.value())) {
            return null;
        }
        double days = Double.parseDouble(unitOf.value()) * amount.value();
        if (days < 2 || days > TimeReader.LONG) {
            return null;
        }
        LocalDate start = published.minusDays(Math.max(1, Math.round(days) - 1));
        return DateReader.window(chart, at, at + 3, start, published, false, start + "/" + published);
    }

    /** "the past 24 hours", "the last 11 days". */
    @Nullable
    Mention past(Chart chart, int at, @Nullable LocalDate published) {
        int i = at + 1;
        double count = 1;
        if (chart.is(i, number)) {
            Item item = chart.at(i);
            count = item.amount() == null ? Double.NaN : item.amount().value();
            i++;
        }
        Sense lasts = chart.is(i, length) ? chart.at(i).sense("time-length") : null;
        if (lasts == null || chart.is(i + 1, of) || Double.isNaN(count) && !chart.is(i - 1, number)) {
            return null;
        }
        Span words = chart.span(at, i + 1);
        if (published == null || Double.isNaN(count) || i == at + 1 && count == 1 && !chart.is(i, unit)) {
            return new Mention(at, words, new Window(words.of(chart.text()), null, null, null), Role.DAY);
        }
        double days = Double.parseDouble(lasts.value()) * count;
        if (days > LONGEST_PAST) {
            return null;
        }
        LocalDate start = published.minusDays((long) Math.ceil(days - 0.01));
        return DateReader.window(chart, at, i + 1, start, published, days >= TimeReader.LONG, start + "/" + published);
    }
}
