package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.LedgerDossier;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.Ruling;
import org.tallystick.app.ledger.Ruling.Action;
import org.tallystick.app.ledger.Snapshot;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.SourceRecord;
import org.tallystick.dispute.SourceRecords;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick rule}: what a person decides on questions and sources. */
@Command(
        name = "rule",
        mixinStandardHelpOptions = true,
        description = {
            "Records what a person decides on questions and sources, over what follows from the claims by itself.",
            "Every ruling is an entry of the ledger with who, when and why; it holds when claims come in later, and can be"
                    + " undone by its number."
        },
        subcommands = {
            RuleCommand.Split.class,
            RuleCommand.Merge.class,
            RuleCommand.Source.class,
            RuleCommand.OfClaim.class,
            RuleCommand.Undo.class,
            RuleCommand.Listing.class
        },
        footer = {"", "Exit codes: 0 done, 1 there is no such claim, question or source, 2 wrong usage."})
final class RuleCommand implements Runnable {
    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** A ruling in the making, or why there is none. */
    private record Made(@Nullable Ruling ruling, String fault) {
        static Made of(Ruling ruling) {
            return new Made(ruling, "");
        }

        static Made not(String fault) {
            return new Made(null, fault);
        }
    }

    /** What all that rule have in common: where, who and why. */
    private abstract static class Ruled implements Callable<Integer> {
        @Mixin
        ReviewOptions options;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in your words.")
        @Nullable
        String reason;

        @CommandLine.Spec
        CommandSpec spec;

        abstract Made made(Snapshot snapshot);

        @Override
        public Integer call() {
            try (Ledger ledger = options.open()) {
                Made made = ledger.read(this::made);
                Ruling ruling = made.ruling();
                if (ruling == null) {
                    spec.commandLine().getErr().println("tallystick: " + made.fault());
                    return 1;
                }
                long[] seq = new long[1];
                ledger.write(entries -> seq[0] = entries.rule(ruling));
                spec.commandLine().getOut().println("ruling " + seq[0] + ": " + told(ruling));
                return 0;
            } catch (LedgerException e) {
                spec.commandLine().getErr().println("tallystick: " + e.getMessage());
                return 1;
            }
        }

        Ruling ruling(Action action, List<String> claims, @Nullable String source, @Nullable String code) {
            return new Ruling(action, claims, source, code, options.reviewer(), reason, null);
        }
    }

    static String told(Ruling ruling) {
        return switch (ruling.action()) {
            case SPLIT ->
                Counted.of(ruling.claims().size(), "claim") + " set apart, " + String.join(" ", ruling.claims());
            case MERGE ->
                "one question of " + Counted.of(ruling.claims().size(), "claim") + ", "
                        + String.join(" ", ruling.claims());
            case RELIABILITY -> ruling.source() + " is rated " + ruling.code();
            case CREDIBILITY -> "claim " + ruling.claims().getFirst() + " is rated " + ruling.code();
            case UNDO -> "ruling " + ruling.undoes() + " no longer counts";
        };
    }

    /** {@code tallystick rule split}. */
    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "The claims answer a question of their own: what else their questions hold stays behind.")
    static final class Split extends Ruled {
        @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of claims.")
        private List<String> ids;

        @Override
        Made made(Snapshot snapshot) {
            for (String id : ids) {
                if (snapshot.claim(id) == null) {
                    return Made.not(id + ": no claim of the ledger has this id");
                }
            }
            return Made.of(ruling(Action.SPLIT, ids, null, null));
        }
    }

    /** {@code tallystick rule merge}. */
    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "The questions are one. They must count the same: killed with killed.")
    static final class Merge extends Ruled {
        @Parameters(arity = "2..*", paramLabel = "ID", description = "Ids of questions, or of a claim of each.")
        private List<String> ids;

        @Override
        Made made(Snapshot snapshot) {
            List<Question> questions = new LedgerDossier(snapshot).questions();
            Set<Question> named = new LinkedHashSet<>();
            for (String id : ids) {
                List<Question> meant = Named.questions(questions, id);
                if (meant.size() != 1) {
                    return Made.not(Named.fault(meant, id));
                }
                named.add(meant.getFirst());
            }
            if (named.size() < 2) {
                return Made.not("they are one question already");
            }
            if (named.stream().map(Question::measure).distinct().count() > 1) {
                return Made.not("they count different things: "
                        + String.join(
                                ", ",
                                named.stream()
                                        .map(question -> question.id() + " "
                                                + question.measure().word())
                                        .toList()));
            }
            List<String> claims = new ArrayList<>();
            named.forEach(question -> question.accounts()
                    .forEach(account -> claims.add(account.claim().id())));
            return Made.of(ruling(Action.MERGE, claims, null, null));
        }
    }

    /** {@code tallystick rule source}. */
    @Command(
            name = "source",
            mixinStandardHelpOptions = true,
            description =
                    "How reliable a source is, by the Admiralty code: A, completely, to E, not; F, cannot be judged.")
    static final class Source extends Ruled {
        @Parameters(index = "0", paramLabel = "NAME", description = "As sources names it.")
        private String name;

        @Parameters(index = "1", paramLabel = "A-F", description = "The letter.")
        private String code;

        @Override
        Made made(Snapshot snapshot) {
            if (!code.matches("[A-F]")) {
                throw new CommandLine.ParameterException(spec.commandLine(), code + ": expected a letter from A to F");
            }
            List<SourceRecord> meant = SourceRecords.of(new LedgerDossier(snapshot).questions()).stream()
                    .filter(record -> record.name().equalsIgnoreCase(name)
                            || record.source().equalsIgnoreCase(name))
                    .toList();
            return meant.isEmpty()
                    ? Made.not(name + ": no source of the ledger is called so; tallystick sources lists them")
                    : Made.of(ruling(
                            Action.RELIABILITY, List.of(), meant.getFirst().source(), code));
        }
    }

    /** {@code tallystick rule claim}. */
    @Command(
            name = "claim",
            mixinStandardHelpOptions = true,
            description =
                    "How credible a claim is, by the Admiralty code: 1, confirmed, to 5, improbable; 6, cannot be judged.")
    static final class OfClaim extends Ruled {
        @Parameters(index = "0", paramLabel = "ID", description = "Id of the claim.")
        private String id;

        @Parameters(index = "1", paramLabel = "1-6", description = "The digit.")
        private String code;

        @Override
        Made made(Snapshot snapshot) {
            if (!code.matches("[1-6]")) {
                throw new CommandLine.ParameterException(spec.commandLine(), code + ": expected a digit from 1 to 6");
            }
            return snapshot.claim(id) == null
                    ? Made.not(id + ": no claim of the ledger has this id")
                    : Made.of(ruling(Action.CREDIBILITY, List.of(id), null, code));
        }
    }

    /** {@code tallystick rule undo}. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "A ruling no longer counts; it stays in the ledger.")
    static final class Undo extends Ruled {
        @Parameters(paramLabel = "N", description = "Number of the ruling, as it was printed.")
        private long number;

        @Override
        Made made(Snapshot snapshot) {
            return snapshot.rulings().containsKey(number)
                    ? Made.of(new Ruling(Action.UNDO, List.of(), null, null, options.reviewer(), reason, number))
                    : Made.not(number + ": no ruling that counts has this number; tallystick rule list shows them");
        }
    }

    /** {@code tallystick rule list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "The rulings that count, with who and why.")
    static final class Listing implements Callable<Integer> {
        @Mixin
        private LedgerOption ledger;

        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Function<Snapshot, Integer> print = snapshot -> {
                var rulings = snapshot.rulings();
                rulings.forEach((number, ruling) -> spec.commandLine()
                        .getOut()
                        .println(number + "  " + ruling.reviewer() + ": " + told(ruling)
                                + (ruling.reason() == null ? "" : " (" + ruling.reason() + ")")));
                spec.commandLine().getOut().println(Counted.of(rulings.size(), "ruling"));
                return 0;
            };
            try (Ledger kept = ledger.open()) {
                return kept.read(print);
            } catch (LedgerException e) {
                spec.commandLine().getErr().println("tallystick: " + e.getMessage());
                return 1;
            }
        }
    }
}
