using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>Who shares whom, what they have agreed on, and when they last talked: a statement for each of these, however many patients. As the caller's sight opens them.</summary>
internal sealed class SharedCare(CoordinationDbContext db, ICareTeamFacts teams, IPracticeDirectory practices, IStaffDirectory staff, PracticeWide kept, TimeProvider clock)
{
    /// <summary>More are not named one by one.</summary>
    public const int MostNamed = 400;

    private static IdRange Everybody { get; } = new(Guid.Empty, Guid.AllBitsSet);

    public async Task<CareClock> ClockAsync(CancellationToken cancellationToken) =>
        new(clock.GetUtcNow(), (await practices.GetAsync(cancellationToken)).Locations.Main().Zone);

    public Task<IReadOnlyList<SharedPatient>> GetPairsAsync(IReadOnlyCollection<Guid>? patientIds, CancellationToken cancellationToken) => patientIds switch
    {
        { Count: 0 } => Task.FromResult<IReadOnlyList<SharedPatient>>([]),
        _ => teams.GetSharedAsync(patientIds is null ? null : RangeOf(patientIds), cancellationToken),
    };

    public async Task<IReadOnlyList<PairPatient>> ReadAsync(IReadOnlyList<SharedPatient> shared, CareClock now, CancellationToken cancellationToken)
    {
        if (shared.Count == 0)
            return [];
        var range = RangeOf([.. shared.Select(one => one.PatientId).Distinct()]);
        var here = (await staff.GetAllAsync(cancellationToken)).Values.Where(member => member.IsEmployedOn(now.Today)).Select(member => member.Id).ToHashSet();
        var held = await GetHeldAsync([.. shared.Select(one => one.TherapistId).Distinct()], now.Today, cancellationToken);
        var own = (await db.PatientTerms.AsNoTracking().In(range, t => t.PatientId).Where(t => t.IsLatest).ToListAsync(cancellationToken))
            .ToLookup(t => (t.PatientId, t.TherapistId, t.PrescriberId));
        var contacts = (await LastContactsAsync(range, cancellationToken)).ToLookup(of => (of.PatientId, of.Pair), of => (of.Kind, of.Last));
        return
        [
            .. shared.Select(one =>
            {
                var (pair, known) = (held.GetValueOrDefault((one.TherapistId, one.PrescriberId)), own[(one.PatientId, one.TherapistId, one.PrescriberId)]);
                var mine = PatientTerms.Latest(known);
                var terms = (pair?.Terms ?? AgreementTerms.Default).With(mine?.Terms, mine?.IsSigned == true).Among(here);
                var last = contacts[(one.PatientId, StaffPair.Of(one.TherapistId, one.PrescriberId))]
                    .Where(contact => contact.Last >= one.Since && (contact.Kind != ContactKind.Review || terms.Rhythm == ContactRhythm.DocumentationOnly))
                    .Select(contact => (DateTimeOffset?)contact.Last).Max();
                return new PairPatient(one, now.DateOf(one.Since), pair, mine, terms, last is { } at ? now.DateOf(at) : null) { Turn = PatientTerms.TurnOf(known) };
            }),
        ];
    }

    private async Task<List<LastContact>> LastContactsAsync(IdRange range, CancellationToken cancellationToken) =>
        (await db.Contacts.AsNoTracking().In(range, c => c.PatientId).Where(c => c.MayBeLast && c.TakenBackAt == null).GroupBy(c => new { c.PatientId, c.FirstId, c.SecondId, c.Kind })
            .Select(of => new { of.Key, Last = of.Max(c => c.At) }).ToListAsync(cancellationToken))
            .ConvertAll(of => new LastContact(of.Key.PatientId, StaffPair.Of(of.Key.FirstId, of.Key.SecondId), of.Key.Kind, of.Last));

    private readonly record struct LastContact(Guid PatientId, StaffPair Pair, ContactKind Kind, DateTimeOffset Last);

    /// <summary>What holds today, by therapist and prescriber.</summary>
    public async Task<IReadOnlyDictionary<(Guid TherapistId, Guid PrescriberId), HeldTerms>> GetHeldAsync(
        IReadOnlyCollection<Guid> therapists, DateOnly today, CancellationToken cancellationToken)
    {
        var agreed = await kept.GetAsync(AgreedAsync, cancellationToken);
        return therapists.Distinct().SelectMany(therapist => agreed.Of[therapist]).GroupBy(one => (one.TherapistId, one.PrescriberId))
            .Select(of => (Pair: of.Key, Last: of.Where(one => one.Version.ActiveFrom <= today).MaxBy(one => one.Version.Number)?.Version))
            .Where(of => of.Last is not null)
            .ToDictionary(of => of.Pair, of => new HeldTerms(of.Last!.AgreementId, of.Last.Terms, of.Last.IsExpiredOn(today)));
    }

    private async Task<Agreed> AgreedAsync(CancellationToken cancellationToken) => new((await db.AgreementVersions.AsNoTracking().Where(v => v.ActiveFrom != null)
        .Join(db.Agreements, v => v.AgreementId, a => a.Id, (v, a) => new { a.TherapistId, a.PrescriberId, Version = v }).ToListAsync(cancellationToken))
        .ToLookup(one => one.TherapistId, one => new AgreedVersion(one.TherapistId, one.PrescriberId, one.Version)));

    /// <summary>What both of a pair have signed, by therapist; the practice's, a few rows a pair.</summary>
    private sealed record Agreed(ILookup<Guid, AgreedVersion> Of);

    private sealed record AgreedVersion(Guid TherapistId, Guid PrescriberId, AgreementVersion Version);

    public static IdRange RangeOf(IReadOnlyCollection<Guid> patients) => patients.Count <= MostNamed ? IdRange.Of(patients) : Everybody;
}

/// <summary>The instant of an operation on the practice's clock (K-031).</summary>
internal sealed record CareClock(DateTimeOffset Now, TimeZoneInfo Zone)
{
    public DateOnly Today => Zone.LocalDate(Now);

    public DateOnly DateOf(DateTimeOffset at) => Zone.LocalDate(at);
}

/// <summary>What a pair has agreed on and holds; an expired one holds, too (K-023).</summary>
internal sealed record HeldTerms(Guid AgreementId, AgreementTerms Terms, bool IsExpired);

/// <summary>One patient of one pair.</summary>
/// <param name="Own">What is set for the patient.</param>
/// <param name="Terms">Of the pair, or the defaults, with what is set for the patient; whoever does not work here any more leads nobody.</param>
internal sealed record PairPatient(SharedPatient Shared, DateOnly SharedOn, HeldTerms? Held, PatientTerms? Own, AgreementTerms Terms, DateOnly? LastOn)
{
    /// <summary>How often what is set for the patient was changed, as far as the reader may know.</summary>
    public int Turn { get; init; }

    /// <summary>Whose signatures what is set for the patient waits for (K-015).</summary>
    public IReadOnlyList<Guid> Missing() => Own?.AwaitsSignature(Held?.Terms ?? AgreementTerms.Default) == true
        ? [.. new[] { Shared.TherapistId, Shared.PrescriberId }.Where(id => Own.Signatures?.Any(one => one.StaffId == id) != true)]
        : [];

    /// <summary>Of several pairs that share a patient the one that speaks for the chart: that of the primary clinician, then one that names a lead, then the longest.</summary>
    public static PairPatient? First(IEnumerable<PairPatient> pairs) => pairs
        .OrderByDescending(one => one.Shared.HasPrimary).ThenByDescending(one => one.Terms.CrisisLeadId is not null)
        .ThenByDescending(one => one.Held is not null).ThenBy(one => one.Shared.Since).FirstOrDefault();
}
