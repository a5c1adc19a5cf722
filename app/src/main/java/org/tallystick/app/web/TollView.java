package org.tallystick.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.app.dispute.LedgerDossier;
import org.tallystick.app.export.dispute.Scale;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.dispute.Interest;
import org.tallystick.dispute.Statement;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Form;
import org.tallystick.model.Modality;
import org.tallystick.model.Quantity;
import org.tallystick.model.Scope;

/**
 * The toll of a subject over time, ready to be drawn: days from left to right, numbers from below.
 *
 * @param axis the days
 * @param scale the numbers
 * @param lines one for each claimant, those with most claims first
 * @param drawn how many claims the lines have
 * @param total how many there are
 * @param rows a page of all as a table, by day
 * @param asOf the day up to which claims are shown; null for all
 * @param first first day on which a claim was made
 * @param span days from there to the last
 */
public record TollView(
        TimeAxis axis,
        Scale scale,
        boolean canLog,
        List<Line> lines,
        int drawn,
        int total,
        List<Row> rows,
        @Nullable LocalDate asOf,
        LocalDate first,
        long span) {
    private static final double RATIO = 4;
    /** Claims that are drawn: those of the claimants with most of them. */
    private static final int DRAWN = 400;

    /** Claims of a page of the table. */
    static final int ROWS = 50;

    /**
     * What one claimant held.
     *
     * @param number by which marks and rows name it
     * @param steps its running totals of the same people and place on several days, as paths of steps on a square of 1000
     * @param ribbons the areas between their lows and highs, where they are not one
     */
    public record Line(
            int number, String name, String tone, List<String> steps, List<String> ribbons, List<Dot> dots) {}

    /**
     * A claim in the plot, its place as shares of the plot's width and height.
     *
     * @param total whether it is a running total, else what was added in a window
     */
    public record Dot(
            double x,
            double low,
            double high,
            boolean least,
            boolean most,
            boolean total,
            boolean denied,
            long day,
            String claim) {}

    /** A claim in the table. */
    public record Row(String said, int line, Claim claim, String question) {}

    static TollView of(
            Tolls.Subject subject,
            List<Tolls.Point> points,
            @Nullable LocalDate asOf,
            boolean linear,
            int from,
            Snapshot snapshot,
            Texts texts) {
        LocalDate first = subject.points().getFirst().said();
        LocalDate last = subject.points().getLast().said();
        TimeAxis axis = TimeAxis.around(first, last);
        double[] ends = subject.points().stream()
                .map(point -> Objects.requireNonNull(point.account().claim().quantity()))
                .flatMapToDouble(TollView::ends)
                .sorted()
                .toArray();
        double lowest = Arrays.stream(ends).filter(end -> end > 0).findFirst().orElse(0);
        double highest = ends.length == 0 ? 1 : ends[ends.length - 1];
        boolean canLog = lowest > 0 && highest >= RATIO * lowest;
        Scale scale = Scale.of(canLog && !linear, lowest, highest);
        Map<String, List<Tolls.Point>> voices = new LinkedHashMap<>();
        points.forEach(point ->
                voices.computeIfAbsent(voice(point), v -> new ArrayList<>()).add(point));
        List<Map.Entry<String, List<Tolls.Point>>> sorted = new ArrayList<>(voices.entrySet());
        sorted.sort(Comparator.comparingInt((Map.Entry<String, List<Tolls.Point>> voice) ->
                        voice.getValue().size())
                .reversed()
                .thenComparing(Map.Entry::getKey));
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int drawn = 0;
        for (Map.Entry<String, List<Tolls.Point>> voice : sorted) {
            numbers.put(voice.getKey(), numbers.size() + 1);
            if (drawn < DRAWN) {
                List<Tolls.Point> own = voice.getValue();
                // Of one who speaks more often than can be drawn the last claims are.
                List<Tolls.Point> latest = own.subList(Math.max(0, own.size() - (DRAWN - drawn)), own.size());
                drawn += latest.size();
                lines.add(line(lines.size() + 1, latest, axis, scale, texts));
            }
        }
        List<Tolls.Point> shown = points.stream().skip(from).limit(ROWS).toList();
        Dossier dossier = new LedgerDossier(snapshot)
                .with(shown.stream().map(Tolls.Point::account).toList());
        List<Row> rows = shown.stream()
                .map(point -> new Row(
                        point.said().format(DateTimeFormatter.ISO_LOCAL_DATE),
                        Objects.requireNonNull(numbers.get(voice(point))),
                        dossier.whole(point.account()),
                        point.question().id()))
                .toList();
        return new TollView(
                axis,
                scale,
                canLog,
                lines,
                drawn,
                points.size(),
                rows,
                asOf,
                first,
                last.toEpochDay() - first.toEpochDay());
    }

    private static DoubleStream ends(Quantity quantity) {
        return Stream.of(quantity.low(), quantity.high())
                .filter(Objects::nonNull)
                .mapToDouble(end -> Objects.requireNonNull(end));
    }

    /** Who speaks: the claimant, else the report's outlet. */
    private static String voice(Tolls.Point point) {
        Claimant claimant = point.account().claim().claimant();
        return claimant == null ? "\n" + point.account().outlet() : Statement.identity(claimant);
    }

    private static Line line(int number, List<Tolls.Point> points, TimeAxis axis, Scale scale, Texts texts) {
        List<Dot> dots = points.stream().map(point -> dot(point, axis, scale)).toList();
        List<List<Dot>> totals = totals(points, axis, scale);
        Claim claim = points.getFirst().account().claim();
        Claimant claimant = claim.claimant();
        String name = claimant == null
                ? points.getFirst().account().outlet() + ", " + texts.say("speaker.none")
                : claimant.name() == null ? claimant.text() : claimant.name();
        return new Line(
                number,
                name,
                Tone.of(Interest.of(claim)),
                totals.stream().map(TollView::steps).toList(),
                totals.stream()
                        .filter(one -> one.stream().anyMatch(dot -> dot.high() != dot.low()))
                        .map(one -> steps(one) + back(one))
                        .toList(),
                dots);
    }

    /** The running totals of the same people and place on two days or more, the last of each day. */
    private static List<List<Dot>> totals(List<Tolls.Point> points, TimeAxis axis, Scale scale) {
        Map<String, SortedMap<LocalDate, Dot>> runs = new TreeMap<>();
        for (Tolls.Point point : points) {
            Claim claim = point.account().claim();
            if (claim.scope() == Scope.CUMULATIVE && claim.modality() != Modality.DENIED && !claim.isPart()) {
                String group = claim.victims() == null
                        ? ""
                        : claim.victims().side() + " " + claim.victims().group();
                String place = claim.place() == null
                        ? ""
                        : claim.place().id() + " " + claim.place().text();
                runs.computeIfAbsent(group + "\n" + place, run -> new TreeMap<>())
                        .put(point.said(), dot(point, axis, scale));
            }
        }
        return runs.values().stream()
                .filter(run -> run.size() > 1)
                .map(run -> List.copyOf(run.values()))
                .toList();
    }

    private static Dot dot(Tolls.Point point, TimeAxis axis, Scale scale) {
        Claim claim = point.account().claim();
        Quantity quantity = Objects.requireNonNull(claim.quantity());
        Double low = quantity.low() == null ? quantity.high() : quantity.low();
        Double high = quantity.high() == null ? quantity.low() : quantity.high();
        return new Dot(
                axis.at(point.said()),
                low == null ? 0 : scale.at(low),
                high == null ? 0 : scale.at(high),
                quantity.form() == Form.AT_LEAST,
                quantity.form() == Form.AT_MOST,
                claim.scope() == Scope.CUMULATIVE,
                claim.modality() == Modality.DENIED,
                point.said().toEpochDay(),
                claim.id());
    }

    /** A path of steps: each figure holds until the next day on which one is given. */
    private static String steps(List<Dot> dots) {
        StringBuilder path = new StringBuilder();
        for (Dot dot : dots) {
            String y = y(dot.low());
            path.append(path.isEmpty() ? "M" + x(dot.x()) + " " + y : "H" + x(dot.x()) + "V" + y);
        }
        return path.toString();
    }

    /** The way back along the highs, which closes a ribbon. */
    private static String back(List<Dot> dots) {
        StringBuilder path = new StringBuilder("V" + y(dots.getLast().high()));
        for (int i = dots.size() - 1; i > 0; i--) {
            path.append("V")
                    .append(y(dots.get(i - 1).high()))
                    .append("H")
                    .append(x(dots.get(i - 1).x()));
        }
        return path + "Z";
    }

    private static String x(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 1000);
    }

    private static String y(double share) {
        return String.format(Locale.ROOT, "%.1f", (1 - share) * 1000);
    }
}
