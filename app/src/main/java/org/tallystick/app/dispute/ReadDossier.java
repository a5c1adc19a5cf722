package org.tallystick.app.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Agencies;
import org.tallystick.dispute.Copies;
import org.tallystick.dispute.Copies.Copy;
import org.tallystick.dispute.CreditReader;
import org.tallystick.dispute.Shingles;
import org.tallystick.dispute.WireCredit;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;
import org.tallystick.model.Report;

/** Claims of reports that were just read, and that nothing keeps. The same text counts once, as in a ledger. */
public final class ReadDossier implements Dossier {
    private static final CreditReader CREDITS = new CreditReader(Agencies.standard());

    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, List<Claim>> claims = new HashMap<>();
    private final Map<String, Shingles> bodies = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    /** Takes in what was read of a report. */
    public void add(Reading reading) {
        Report report = reading.report();
        if (!texts.add(report.text())) {
            return;
        }
        String id = report.id();
        for (int next = 2; reports.containsKey(id); next++) {
            id = report.id() + "~" + next;
        }
        String own = id;
        reports.put(own, report);
        claims.put(
                own,
                reading.claims().stream()
                        .map(claim -> claim.report().equals(own) ? claim : claim.in(own))
                        .toList());
        bodies.put(own, Shingles.of(report.text()));
    }

    /** How many reports there are, each text once. */
    public int reports() {
        return reports.size();
    }

    @Override
    public List<Account> accounts() {
        SortedMap<String, Copy> copies = Copies.among(bodies);
        List<Account> accounts = new ArrayList<>();
        reports.forEach((id, report) -> {
            Copy copy = copies.get(id);
            String outlet = outlet(id, report);
            for (Claim claim : Objects.requireNonNull(claims.get(id))) {
                accounts.add(new Account(claim, id, report.published(), outlet, copy == null ? id : copy.family()));
            }
        });
        return accounts;
    }

    private static String outlet(String id, Report report) {
        List<String> agencies = CREDITS.read(report.text()).stream()
                .map(WireCredit::agency)
                .sorted()
                .toList();
        return Agencies.standard().outlet(agencies, report.publisher(), id);
    }

    @Override
    public Claim whole(Account account) {
        return account.claim();
    }

    @Override
    public Report report(Account account) {
        return Objects.requireNonNull(reports.get(account.report()), account.report());
    }
}
