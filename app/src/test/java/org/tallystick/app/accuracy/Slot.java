package org.tallystick.app.accuracy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.model.Claim;
import org.tallystick.model.Claimant;
import org.tallystick.model.Group;

/** A field that is judged on claims that match, in the order of the table. */
enum Slot {
    FORM {
        @Override
        Verdict judge(GoldClaim gold, Claim claim) {
            return same(
                    gold.form(),
                    claim.quantity() == null ? null : claim.quantity().form().word());
        }
    },
    SIDE {
        @Override
        Verdict judge(GoldClaim gold, Claim claim) {
            return same(
                    gold.victims() == null ? null : lower(gold.victims().side()),
                    claim.victims() == null ? null : lower(claim.victims().side()));
        }
    },
    GROUP {
        @Override
        Verdict judge(GoldClaim gold, Claim claim) {
            String wanted = gold.victims() == null ? null : gold.victims().group();
            Group read = claim.victims() == null ? null : claim.victims().group();
            // A mixed group has more than one right answer.
            return same("mixed".equals(wanted) ? null : wanted, read == null ? null : read.word());
        }
    },
    /** Never open: that the report itself says so is an answer too. */
    CLAIMANT {
        @Override
        Verdict judge(GoldClaim gold, Claim claim) {
            String wanted = gold.claimant() == null ? null : gold.claimant().text();
            Claimant claimant = claim.claimant();
            if (empty(wanted)) {
                return Verdict.of(claimant == null || claimant.text().isEmpty());
            }
            return Verdict.of(
                    claimant != null && Stems.overlap(Stems.of(wanted), Stems.of(claimant.text(), claimant.name())));
        }
    },
    PLACE {
        @Override
        Verdict judge(GoldClaim gold, Claim claim) {
            GoldClaim.Named wanted = gold.place();
            if (wanted == null) {
                return Verdict.OPEN;
            }
            return Verdict.of(claim.place() != null
                    && Stems.overlap(
                            Stems.of(wanted.text(), wanted.name()),
                            Stems.of(claim.place().text(), claim.place().name())));
        }
    },
    TIME {
        @Override
        Verdict judge(GoldClaim gold, Claim claim) {
            GoldClaim.Days wanted = gold.time();
            if (wanted == null || empty(wanted.start())) {
                return Verdict.OPEN;
            }
            return Verdict.of(claim.time() != null
                    && wanted.start().equals(day(claim.time().start()))
                    && Objects.equals(wanted.end(), day(claim.time().end())));
        }
    },
    MODALITY {
        @Override
        Verdict judge(GoldClaim gold, Claim claim) {
            return same(gold.modality(), claim.modality().word());
        }
    },
    SCOPE {
        @Override
        Verdict judge(GoldClaim gold, Claim claim) {
            return same(gold.scope(), claim.scope().word());
        }
    };

    /** What is said of a field; open where the gold leaves it so. */
    enum Verdict {
        RIGHT,
        WRONG,
        OPEN;

        static Verdict of(boolean right) {
            return right ? RIGHT : WRONG;
        }
    }

    abstract Verdict judge(GoldClaim gold, Claim claim);

    private static Verdict same(@Nullable String wanted, @Nullable String read) {
        return empty(wanted) ? Verdict.OPEN : Verdict.of(wanted.equals(read));
    }

    private static boolean empty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
