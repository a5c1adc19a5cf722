package org.tallystick;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.attribution.AttributionReader;
import org.tallystick.attribution.Voices;
import org.tallystick.clause.ClauseReader;
import org.tallystick.clause.Finding;
import org.tallystick.clause.StateReader;
import org.tallystick.clause.TableReader;
import org.tallystick.clause.Told;
import org.tallystick.lang.Pack;
import org.tallystick.mention.Chart;
import org.tallystick.mention.ChartReader;
import org.tallystick.mention.Figure;
import org.tallystick.mention.FigureReader;
import org.tallystick.mention.Gate;
import org.tallystick.model.Claim;
import org.tallystick.model.Measure;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;
import org.tallystick.model.SetAside;
import org.tallystick.resolve.actor.SideResolver;
import org.tallystick.resolve.place.PlaceReader;
import org.tallystick.resolve.place.PlaceSource;
import org.tallystick.resolve.time.TimeReader;
import org.tallystick.resolve.time.Times;
import org.tallystick.text.SentenceSplitter;
import org.tallystick.text.SentenceSplitter.Sentence;

/** Reads reports in one language, stage by stage. */
final class ReportReader {
    private final Pack pack;
    private final Gate gate;
    private final SentenceSplitter splitter;
    private final ChartReader charts;
    private final FigureReader figures;
    private final ClauseReader clauses;
    private final TableReader tables;
    private final StateReader states;
    private final AttributionReader attribution;
    private final PlaceReader places;
    private final TimeReader times;
    private final SideResolver sides;
    private final PlayDetector play;
    private final ClaimMaker maker;

    ReportReader(Pack pack, PlaceSource source) {
        this.pack = pack;
        this.gate = new Gate(pack);
        this.splitter = new SentenceSplitter(pack.abbreviations()::contains);
        this.charts = new ChartReader(pack);
        this.figures = new FigureReader(pack);
        this.clauses = new ClauseReader(pack);
        this.tables = new TableReader(pack);
        this.states = new StateReader(pack);
        this.attribution = new AttributionReader(pack);
        this.places = new PlaceReader(pack, source);
        this.times = new TimeReader(pack);
        this.sides = new SideResolver(pack);
        this.play = new PlayDetector(pack);
        this.maker = new ClaimMaker(pack, sides);
    }

    Reading read(Report report) {
        String name = pack.code() + " " + pack.version();
        if (!gate.opens(report.text())) {
            return new Reading(report, pack.code(), name, List.of(), List.of());
        }
        List<Chart> sentences = new ArrayList<>();
        for (Sentence sentence : splitter.sentences(report.text())) {
            sentences.add(charts.read(report.text(), sentences.size(), sentence));
        }
        List<Finding> findings = new ArrayList<>();
        List<SetAside> aside = new ArrayList<>();
        Told told = Told.NOTHING;
        TableReader.@Nullable Heads heads = null;
        for (Chart sentence : sentences) {
            heads = tables.isRow(sentence) ? (heads == null ? tables.heads(sentence) : heads) : null;
            if (heads != null) {
                findings.addAll(tables.row(sentence, heads));
                continue;
            }
            List<Figure> counted = figures.read(sentence);
            ClauseReader.Clauses read = clauses.read(sentence, counted, told);
            told = read.told();
            findings.addAll(read.findings());
            findings.addAll(states.read(sentence, counted, read.findings()));
            aside.addAll(read.setAside());
        }
        // A forecast or a judgement is a claim where harm is told of too; elsewhere it is about the weather or the
        // shares.
        if (told.topic() == null && findings.stream().allMatch(f -> f.amount() == null)) {
            findings.removeIf(f -> f.measure().kind() == Measure.Kind.JUDGEMENT);
        }
        List<Claim> claims = findings.isEmpty() ? List.of() : claims(report, sentences, findings);
        if (play.isPlay(sentences, claims)) {
            claims = List.of();
        }
        aside.sort(Comparator.comparing(SetAside::span));
        return new Reading(report, pack.code(), name, claims, aside);
    }

    private List<Claim> claims(Report report, List<Chart> sentences, List<Finding> findings) {
        Map<String, Integer> states = sides.states(sentences);
        Voices voices = attribution.read(sentences);
        Times read = times.read(sentences, report.published(), states);
        return maker.claims(
                report,
                sentences,
                Denials.added(sentences, findings, voices),
                voices,
                places.read(sentences, read.published()),
                read,
                states);
    }
}
