package org.tallystick.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the claims in force span; nothing between them is preferred.
 *
 * @param low lowest number that any of them allows; null when none sets one, or one is open downwards below all others
 * @param high highest number that any of them allows; null when one is open upwards beyond all others
 * @param floor the most that two independent origins, or one against its own interest, say it is at least; null when there is none
 */
public record ClaimRange(
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double floor) {
    static ClaimRange of(List<Account> inForce, List<List<Account>> origins) {
        Double low = null;
        Double high = null;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Account account : inForce) {
            var quantity = account.claim().quantity();
            if (quantity == null) {
                continue;
            }
            if (quantity.low() != null) {
                low = low == null ? quantity.low() : Double.valueOf(Math.min(low, quantity.low()));
                most = Math.max(most, quantity.low());
            }
            if (quantity.high() != null) {
                high = high == null ? quantity.high() : Double.valueOf(Math.max(high, quantity.high()));
                least = Math.min(least, quantity.high());
            }
        }
        return new ClaimRange(
                low == null || low > least ? null : low, high == null || high < most ? null : high, floor(origins));
    }

    private static @Nullable Double floor(List<List<Account>> origins) {
        List<Double> floors = origins.stream()
                .map(ClaimRange::lowest)
                .filter(floor -> floor > 0)
                .sorted()
                .toList();
        double shared = floors.size() < 2 ? 0 : floors.get(floors.size() - 2);
        double owned = origins.stream()
                .flatMap(List::stream)
                .filter(account -> Interest.isAgainst(account.claim()))
                .mapToDouble(account -> account.claim().quantity() == null
                                || account.claim().quantity().low() == null
                        ? 0
                        : account.claim().quantity().low())
                .max()
                .orElse(0);
        double floor = Math.max(shared, owned);
        return floor > 0 ? floor : null;
    }

    private static double lowest(List<Account> origin) {
        return origin.stream()
                .map(account -> account.claim().quantity())
                .mapToDouble(quantity -> quantity == null || quantity.low() == null ? 0 : quantity.low())
                .min()
                .orElse(0);
    }
}
