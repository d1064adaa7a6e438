package hamgara.card.programme;

import hamgara.card.area.Areas;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Names;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Drafts, versions and publishes programmes, and hands out the terms of a version.
@ApplicationScoped
public class Programmes {

    private static final int MOST_OF_A_COUNTY = 1000;

    private final ProgrammeRepository programmes;
    private final ProgrammeVersionRepository versions;
    private final PublishedTerms published;
    private final DraftCheck check;
    private final Areas areas;
    private final Caller caller;
    private final Clock clock;

    Programmes(
            ProgrammeRepository programmes,
            ProgrammeVersionRepository versions,
            PublishedTerms published,
            DraftCheck check,
            Areas areas,
            Caller caller,
            Clock clock) {
        this.programmes = programmes;
        this.versions = versions;
        this.published = published;
        this.check = check;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /// The terms in force, also of a programme that is paused or over; empty when nothing of it was ever published.
    @Transactional
    public Optional<ProgrammeTerms> inForce(UUID id) {
        return programmes
                .findByIdOptional(id)
                .flatMap(programme ->
                        Optional.ofNullable(programme.publishedVersion).map(number -> published.of(programme, number)));
    }

    /// The terms in force of all programmes of a county that can be used on a day.
    @Transactional
    public List<ProgrammeTerms> usableIn(String county, LocalDate day) {
        return programmes.after(county, "", MOST_OF_A_COUNTY).stream()
                .filter(programme -> programme.publishedVersion != null)
                .map(programme -> published.of(programme, programme.publishedVersion))
                .filter(terms -> terms.obstacle(day).isEmpty())
                .toList();
    }

    /// The terms a case began with, whatever is in force today.
    @Transactional
    public ProgrammeTerms terms(UUID id, int version) {
        return published.of(
                programmes.findByIdOptional(id).orElseThrow(ProgrammeRefusal.ProgrammeNotFound::new), version);
    }

    /// The same for a caller who has just read the state: without a look at the database once the version is known.
    @Transactional(Transactional.TxType.SUPPORTS)
    public ProgrammeTerms terms(UUID id, int version, ProgrammeState state) {
        return known(id, version, state).orElseGet(() -> terms(id, version));
    }

    /// The same where the version was read before, for who cannot wait for the database.
    public Optional<ProgrammeTerms> known(UUID id, int version, ProgrammeState state) {
        return published.known(id, version).map(known -> known.in(state));
    }

    /// What a manager's programme would be with other rules or terms: those of the draft, or else of the version in
    /// force, where none are given.
    @Transactional
    public ProgrammeTerms supposed(UUID id, @Nullable Rules rules, @Nullable Terms terms) {
        Programme programme = programmes.findByIdOptional(id).orElseThrow(ProgrammeRefusal.ProgrammeNotFound::new);
        caller.requireCounty(programme.countyCode);
        ProgrammeTerms latest = PublishedTerms.read(
                programme,
                versions.of(id, programme.latestVersion).orElseThrow(ProgrammeRefusal.ProgrammeNotFound::new));
        ProgrammeTerms supposed =
                latest.with(rules == null ? latest.rules() : rules, terms == null ? latest.more() : terms);
        check.check(
                programme.countyCode,
                new NewProgrammeVersion(supposed.rules(), supposed.entitlements(), supposed.more()));
        return supposed;
    }

    @Transactional
    ProgrammeView draft(NewProgramme request) {
        areas.requireKnownCounty(request.county());
        caller.requireCounty(request.county());
        var programme = new Programme();
        programme.id = Ids.next();
        programme.code = request.code();
        programme.countyCode = request.county();
        name(programme, request.names());
        programme.state = ProgrammeState.DRAFT;
        programme.latestVersion = 1;
        programme.createdAt = clock.instant();
        try {
            programmes.persistAndFlush(programme);
        } catch (ConstraintViolationException e) {
            if ("programme_code".equals(e.getConstraintName())) {
                throw new ProgrammeRefusal.ProgrammeCodeTaken(request.code());
            }
            throw e;
        }
        addVersion(programme, request.firstVersion());
        return view(programme);
    }

    @Transactional
    ProgrammeView draftVersion(UUID id, NewProgrammeVersion request) {
        Programme programme = locked(id);
        if (programme.state == ProgrammeState.CLOSED) {
            throw new ProgrammeRefusal.ProgrammeOver();
        }
        if (!Integer.valueOf(programme.latestVersion).equals(programme.publishedVersion)) {
            throw new ProgrammeRefusal.DraftExists(programme.latestVersion);
        }
        programme.latestVersion++;
        programmes.flush();
        addVersion(programme, request);
        return view(programme);
    }

    @Transactional
    ProgrammeView redraft(UUID id, NewProgrammeVersion request, long seen) {
        Programme programme = locked(id);
        StaleVersion.check(seen, programme.version);
        ProgrammeVersion draft = draft(programme);
        check.check(programme.countyCode, request);
        draft.say(request);
        programmes.getEntityManager().lock(programme, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        programmes.flush();
        return view(programme);
    }

    @Transactional
    ProgrammeView rename(UUID id, ProgrammeChange request, long seen) {
        Programme programme = locked(id);
        StaleVersion.check(seen, programme.version);
        name(programme, request.names());
        programmes.flush();
        return view(programme);
    }

    @Transactional
    Page<ProgrammeView> list(@Nullable String county, PageRequest request) {
        if (county != null) {
            areas.requireSwitchedOn(county);
        }
        String after = request.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                programmes.after(county, after, request.rowsToRead()),
                request,
                programme -> Cursor.of(programme.code),
                this::view);
    }

    @Transactional
    ProgrammeView read(UUID id) {
        return view(programmes.findByIdOptional(id).orElseThrow(ProgrammeRefusal.ProgrammeNotFound::new));
    }

    /// The programme of a manager of its county, who alone may change it until the transaction ends.
    Programme locked(UUID id) {
        Programme programme = programmes
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProgrammeRefusal.ProgrammeNotFound::new);
        caller.requireCounty(programme.countyCode);
        return programme;
    }

    ProgrammeVersion draft(Programme programme) {
        return versions.of(programme.id, programme.latestVersion)
                .filter(version -> version.state == ProgrammeVersion.State.DRAFT)
                .orElseThrow(ProgrammeRefusal.NoDraft::new);
    }

    private void addVersion(Programme programme, NewProgrammeVersion draft) {
        check.check(programme.countyCode, draft);
        var version = new ProgrammeVersion();
        version.key = new ProgrammeVersion.Key(programme.id, programme.latestVersion);
        version.state = ProgrammeVersion.State.DRAFT;
        version.createdAt = clock.instant();
        version.say(draft);
        versions.persistAndFlush(version);
    }

    private static void name(Programme programme, Names names) {
        programme.nameFa = names.fa();
        programme.nameAr = names.ar();
        programme.nameEn = names.en();
    }

    ProgrammeView view(Programme programme) {
        ProgrammeVersionView published = programme.publishedVersion == null
                ? null
                : versions.of(programme.id, programme.publishedVersion)
                        .map(ProgrammeVersionView::of)
                        .orElse(null);
        ProgrammeVersionView draft = !caller.has(Roles.PROGRAMME_MANAGER)
                ? null
                : versions.of(programme.id, programme.latestVersion)
                        .filter(version -> version.state == ProgrammeVersion.State.DRAFT)
                        .map(ProgrammeVersionView::of)
                        .orElse(null);
        return new ProgrammeView(
                programme.id,
                programme.code,
                new Names(programme.nameFa, programme.nameAr, programme.nameEn),
                programme.countyCode,
                programme.state,
                published,
                draft,
                programme.version);
    }
}
