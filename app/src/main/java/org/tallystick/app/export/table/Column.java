package org.tallystick.app.export.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: what its cells are, and how a row gives them.
 *
 * @param <R> what a row is made of
 * @param description what a cell says, in one sentence of Markdown
 * @param unit what its numbers count or measure; null when the column holds none or another column says it
 * @param values the only values allowed; empty when any is
 * @param required whether no cell is empty
 * @param minimum least number allowed; null when there is none
 * @param maximum greatest number allowed; null when there is none
 * @param cell the cell of a row, of the class that {@code type} names; null when unknown
 */
public record Column<R>(
        String name,
        Type type,
        String description,
        @Nullable String unit,
        List<String> values,
        boolean required,
        @Nullable Integer minimum,
        @Nullable Integer maximum,
        Function<R, @Nullable Object> cell) {
    public Column {
        values = List.copyOf(values);
    }

    /** A column whose cells may be empty, without unit or bounds. */
    public static <R> Column<R> of(String name, Type type, String description, Function<R, @Nullable Object> cell) {
        return new Column<>(name, type, description, null, List.of(), false, null, null, cell);
    }

    /** A column without a description, for tables whose columns others describe. */
    public static <R> Column<R> named(String name, Type type, Function<R, @Nullable Object> cell) {
        return of(name, type, "", cell);
    }

    /** The same column under another name. */
    public Column<R> called(String other) {
        return new Column<>(other, type, description, unit, values, required, minimum, maximum, cell);
    }

    /** The same column with numbers in {@code unit}. */
    public Column<R> in(String unit) {
        return new Column<>(name, type, description, unit, values, required, minimum, maximum, cell);
    }

    /** The same column with nothing but {@code allowed} in it. */
    public Column<R> oneOf(Stream<String> allowed) {
        return new Column<>(name, type, description, unit, allowed.toList(), required, minimum, maximum, cell);
    }

    /** The same column with a value in every row. */
    public Column<R> always() {
        return new Column<>(name, type, description, unit, values, true, minimum, maximum, cell);
    }

    /** The same column with numbers of {@code least} or more. */
    public Column<R> from(int least) {
        return new Column<>(name, type, description, unit, values, required, least, maximum, cell);
    }

    /** The same column with numbers of {@code greatest} or less. */
    public Column<R> upTo(int greatest) {
        return new Column<>(name, type, description, unit, values, required, minimum, greatest, cell);
    }

    /** The same column for rows that hold an {@code R}. */
    public <S> Column<S> over(Function<S, R> row) {
        return new Column<>(
                name, type, description, unit, values, required, minimum, maximum, s -> cell.apply(row.apply(s)));
    }

    /** The cell of {@code row} as text: numbers in digits without an exponent, whole ones without a point; null when unknown. */
    public @Nullable String text(R row) {
        Object value = cell.apply(row);
        if (value == null) {
            return null;
        }
        return value instanceof Double number ? decimal(number).toPlainString() : value.toString();
    }

    /** The shortest decimal that is {@code number}, without zeros at its end. */
    public static BigDecimal decimal(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
