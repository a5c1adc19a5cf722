package org.tallystick.clause;

import java.util.List;
import org.tallystick.mention.Figure;
import org.tallystick.mention.Figure.Head;

/** Sums over stretches {@code [from, to)} of a sentence's items, each told without walking the stretch. */
final class Distances {
    /** Most items of a figure with its noun that are looked back upon. */
    private static final int LONGEST = 24;

    private final int[] costs;
    private final int[] parts;
    private final int[] passives;
    private final int[] firstFigure;
    private final boolean[] opening;
    private final List<Figure> figures;

    /**
     * @param costs what it costs to pass each item
     * @param parting which items part clauses for good
     * @param passive which items are forms of to be
     * @param opening at which items a figure opens a clause of its own
     * @param figures the figures of the sentence, by position
     */
    Distances(int[] costs, boolean[] parting, boolean[] passive, boolean[] opening, List<Figure> figures) {
        this.costs = new int[costs.length + 1];
        this.parts = new int[costs.length + 1];
        this.passives = new int[costs.length + 1];
        for (int i = 0; i < costs.length; i++) {
            this.costs[i + 1] = this.costs[i] + costs[i];
            this.parts[i + 1] = this.parts[i] + (parting[i] ? 1 : 0);
            this.passives[i + 1] = this.passives[i] + (passive[i] ? 1 : 0);
        }
        this.opening = opening;
        this.figures = figures;
        this.firstFigure = new int[costs.length + 2];
        int figure = 0;
        for (int i = 0; i < firstFigure.length; i++) {
            while (figure < figures.size() && figures.get(figure).from() < i) {
                figure++;
            }
            firstFigure[i] = figure;
        }
    }

    /** What it costs to pass the items. */
    int between(int from, int to) {
        return from < to ? costs[to] - costs[from] : 0;
    }

    /** Whether an item parts them. */
    boolean isParted(int from, int to) {
        return from < to && parts[to] > parts[from];
    }

    /** Whether a form of to be is among them. */
    boolean isPassive(int from, int to) {
        return from < to && passives[to] > passives[from];
    }

    /** Number of figures that lie wholly among them, but for those that count units. */
    int figures(int from, int to) {
        int number = 0;
        for (int i = firstFigure[from]; i < figures.size() && figures.get(i).from() < to; i++) {
            Figure figure = figures.get(i);
            number += figure.end() <= to && figure.head() != Head.UNIT ? 1 : 0;
        }
        return number;
    }

    /** Number of those figures that open a clause and stand right before {@code to}: what stands there is likelier theirs. */
    int owners(int from, int to) {
        int number = 0;
        for (int i = firstFigure[Math.max(from, to - LONGEST)];
                i < figures.size() && figures.get(i).from() < to;
                i++) {
            Figure figure = figures.get(i);
            boolean right = figure.end() <= to && to - figure.end() <= 2 && figure.head() != Head.UNIT;
            number += right && opening[figure.from()] ? 1 : 0;
        }
        return number;
    }
}
