package hamgara.card.programme;

import hamgara.card.area.Areas;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.text.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Drafts, versions and publishes programmes, and hands out the terms of a version.
@ApplicationScoped
public class Programmes {

    private final ProgrammeRepository programmes;
    private final ProgrammeVersionRepository versions;
    private final Areas areas;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Programmes(
            ProgrammeRepository programmes,
            ProgrammeVersionRepository versions,
            Areas areas,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.programmes = programmes;
        this.versions = versions;
        this.areas = areas;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The terms in force; empty when there is no such programme or nothing of it is published.
    @Transactional
    public Optional<ProgrammeTerms> inForce(UUID id) {
        return programmes
                .findByIdOptional(id)
                .flatMap(programme ->
                        Optional.ofNullable(programme.publishedVersion).map(number -> terms(programme, number)));
    }

    /// The terms a case began with, whatever is in force today.
    @Transactional
    public ProgrammeTerms terms(UUID id, int version) {
        return terms(programmes.findByIdOptional(id).orElseThrow(ProgrammeRefusal.ProgrammeNotFound::new), version);
    }

    @Transactional
    ProgrammeView draft(NewProgramme request) {
        areas.requireKnownCounty(request.county());
        caller.requireCounty(request.county());
        var programme = new Programme();
        programme.id = Ids.next();
        programme.code = request.code();
        programme.countyCode = request.county();
        programme.nameFa = request.names().fa();
        programme.nameAr = request.names().ar();
        programme.nameEn = request.names().en();
        programme.state = Programme.State.DRAFT;
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
        addVersion(programme, request.rules(), request.entitlements());
        return view(programme);
    }

    @Transactional
    ProgrammeView draftVersion(UUID id, NewProgrammeVersion request) {
        Programme programme = locked(id);
        if (!Integer.valueOf(programme.latestVersion).equals(programme.publishedVersion)) {
            throw new ProgrammeRefusal.DraftExists(programme.latestVersion);
        }
        programme.latestVersion++;
        programmes.flush();
        addVersion(programme, request.rules(), request.entitlements());
        return view(programme);
    }

    @Transactional
    ProgrammeView publish(UUID id) {
        Programme programme = locked(id);
        ProgrammeVersion draft = versions.of(id, programme.latestVersion)
                .filter(version -> version.state == Programme.State.DRAFT)
                .orElseThrow(ProgrammeRefusal.NoDraft::new);
        draft.state = Programme.State.PUBLISHED;
        draft.publishedAt = clock.instant();
        programme.state = Programme.State.PUBLISHED;
        programme.publishedVersion = programme.latestVersion;
        programmes.flush();
        outbox.append(new ProgrammePublished(id, programme.code, programme.countyCode, programme.latestVersion));
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

    private Programme locked(UUID id) {
        Programme programme = programmes
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProgrammeRefusal.ProgrammeNotFound::new);
        caller.requireCounty(programme.countyCode);
        return programme;
    }

    private void addVersion(Programme programme, Rules rules, List<Entitlement> entitlements) {
        if (rules.ageMin() > rules.ageMax()) {
            throw new ProgrammeRefusal.AgesReversed().at("/rules/ageMin");
        }
        for (String area : rules.areas()) {
            if (areas.place(area)
                    .filter(place -> place.county().equals(programme.countyCode))
                    .isEmpty()) {
                throw new ProgrammeRefusal.AreaOutsideCounty(area).at("/rules/areas");
            }
        }
        if (entitlements.stream().map(Entitlement::category).distinct().count() < entitlements.size()) {
            throw new ProgrammeRefusal.CategoryTwice().at("/entitlements");
        }
        var version = new ProgrammeVersion();
        version.key = new ProgrammeVersion.Key(programme.id, programme.latestVersion);
        version.state = Programme.State.DRAFT;
        version.ageMin = rules.ageMin();
        version.ageMax = rules.ageMax();
        version.areaCodes = rules.areas().toArray(String[]::new);
        version.guardianConsentUnder = rules.guardianConsentUnder();
        version.createdAt = clock.instant();
        version.entitlements = new HashSet<>(entitlements);
        versions.persistAndFlush(version);
    }

    private ProgrammeTerms terms(Programme programme, int number) {
        ProgrammeVersion version =
                versions.of(programme.id, number).orElseThrow(ProgrammeRefusal.ProgrammeNotFound::new);
        return new ProgrammeTerms(
                programme.id,
                programme.code,
                programme.countyCode,
                number,
                version.rules(),
                version.sortedEntitlements());
    }

    private ProgrammeView view(Programme programme) {
        ProgrammeVersionView published = programme.publishedVersion == null
                ? null
                : versions.of(programme.id, programme.publishedVersion)
                        .map(ProgrammeVersionView::of)
                        .orElse(null);
        ProgrammeVersionView draft = !caller.has(Roles.PROGRAMME_MANAGER)
                ? null
                : versions.of(programme.id, programme.latestVersion)
                        .filter(version -> version.state == Programme.State.DRAFT)
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
