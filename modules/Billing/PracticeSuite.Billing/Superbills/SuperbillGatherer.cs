using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Superbills;

/// <summary>Gathers what the documents of many claims say, a few statements for all of them.</summary>
internal sealed class SuperbillGatherer(
    BillingDbContext db, IChartFacts charts, IPatientContacts contacts, IPracticeDirectory practices, IStaffDirectory staff, IProcedureCodes codes, TimeProvider clock)
{
    public async Task<SuperbillFacts> ReadAsync(IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var ids = claims.Select(claim => claim.Id).ToList();
        var versions = (await db.ClaimVersions.AsNoTracking().Where(v => ids.Contains(v.ClaimId)).ToListAsync(cancellationToken))
            .GroupBy(version => version.ClaimId).ToDictionary(group => group.Key, group => group.MaxBy(version => version.Number)!);
        var versionIds = versions.Values.Select(version => version.Id).ToList();
        var pieces = await db.ClaimPieces.AsNoTracking().Where(p => versionIds.Contains(p.ClaimVersionId))
            .OrderBy(p => p.ClaimVersionId).ThenBy(p => p.Sequence).ToListAsync(cancellationToken);
        var patients = claims.Select(claim => claim.PatientId).ToList();
        var coverages = await db.Coverages.AsNoTracking().Where(c => patients.Contains(c.PatientId)).ToListAsync(cancellationToken);
        // Every payer's money is in the books of the claim to the first.
        var booked = claims.Select(claim => claim.PrimaryId ?? claim.Id).Distinct().ToList();
        return new SuperbillFacts(
            await practices.GetAsync(cancellationToken),
            await staff.GetAllAsync(cancellationToken),
            await charts.GetAsync(IdRange.Of(patients), cancellationToken),
            await contacts.GetAsync(patients, cancellationToken),
            await db.Payers.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken),
            coverages.ToDictionary(coverage => coverage.Id),
            await codes.ReadAsync(cancellationToken),
            versions,
            pieces.ToLookup(piece => piece.ClaimVersionId),
            await PatientPayments.ReadAsync(db, booked, cancellationToken),
            clock.GetUtcNow());
    }
}

/// <summary>What was gathered; makes the content of one claim's document.</summary>
internal sealed record SuperbillFacts(
    PracticeProfile Practice,
    IReadOnlyDictionary<Guid, StaffMember> Staff,
    IReadOnlyDictionary<Guid, PatientChartFacts> Charts,
    IReadOnlyDictionary<Guid, PatientContact> Contacts,
    IReadOnlyDictionary<Guid, Payer> Payers,
    IReadOnlyDictionary<Guid, Coverage> Coverages,
    ProcedureCodeTable Codes,
    IReadOnlyDictionary<Guid, ClaimVersion> Versions,
    ILookup<Guid, ClaimPiece> Pieces,
    ILookup<Guid, PaidByPatient> PatientPaid,
    DateTimeOffset Now)
{
    public const string ForPatientTitle = "Superbill — not a bill";

    public const string ForPracticeTitle = "Claim record — practice copy, not for the patient; the practice files this claim";

    /// <summary>The content without what an issue adds: version, day and hour.</summary>
    public SuperbillContent Of(Claim claim, string? goodFaithEstimate)
    {
        var version = Versions[claim.Id];
        var evidence = StoredEvidence.Read(version.Evidence);
        // Not the version that the claim names: whether a patient may have the paper is decided when it is handed out.
        var rules = Payers[evidence.Coverage.PayerId].RulesOn(evidence.DateOfService);
        var mayBeBilled = rules.PatientMayBeBilled && !evidence.Coverage.Qmb;
        var (forPatient, owesNothing) = (rules.IsSuperbillForPatient && mayBeBilled, !mayBeBilled || claim.ShareWaiver is not null);
        return new SuperbillContent(
            forPatient ? ForPatientTitle : ForPracticeTitle, forPatient, claim.Number, 0, default, evidence.Zone, OfPractice(), OfProvider(evidence),
            OfPatient(claim.PatientId), OfInsurance(evidence), evidence.Diagnoses, OfLine(claim, evidence, owesNothing), OfPayments(claim),
            owesNothing, goodFaithEstimate, evidence.Part2,
            OfTime(version, evidence), evidence.Part2 ? PaymentConsentOf(claim.PatientId)?.Scope : null);
    }

    /// <summary>By which the document may be made at all where it tells of a Part 2 program (P-081).</summary>
    public ConsentFact? PaymentConsentOf(Guid patient) => Months.Part2Payment.ConsentOf(Charts[patient], Now, Practice.Today(Now));

    private static IReadOnlyList<string> Lines(string line1, string? line2, string city, string state, string zip) =>
        [.. new[] { line1, line2, $"{city}, {state} {PrintedNumbers.Zip(zip)}" }.OfType<string>()];

    private SuperbillPractice OfPractice()
    {
        var address = Practice.Address;
        return new SuperbillPractice(
            Practice.Name, Lines(address.Line1, address.Line2, address.City, address.State, address.Zip), PrintedNumbers.Phone(Practice.Phone),
            PrintedNumbers.TaxId(Practice.TaxId), Practice.GroupNpi);
    }

    private SuperbillProvider OfProvider(ClaimEvidence evidence)
    {
        var provider = Staff[evidence.Rendering.StaffId];
        var license = provider.LicenseNumber is null ? null : $"{provider.LicenseNumber} {provider.LicenseState}".TrimEnd();
        return new SuperbillProvider(
            $"{provider.FirstName} {provider.LastName}", evidence.Rendering.Credential, evidence.Rendering.Npi, license, evidence.Rendering.Taxonomy,
            provider.SupervisorId is { } supervisor ? OfSupervisor(Staff[supervisor], evidence.DateOfService) : null);
    }

    private static SuperbillSupervisor OfSupervisor(StaffMember one, DateOnly day) =>
        new($"{one.FirstName} {one.LastName}", one.CredentialOn(day).ToString(), one.Npi);

    private SuperbillPatient OfPatient(Guid id)
    {
        var (who, contact) = (Charts[id].Demographics, Contacts[id]);
        var address = contact.Address;
        return new SuperbillPatient(
            who.WholeName, who.BirthDate, Lines(address?.Line1 ?? "", address?.Line2, address?.City ?? "", address?.State ?? "", address?.Zip ?? ""),
            contact.Phone is { } phone ? PrintedNumbers.Phone(phone) : null, who.Mrn);
    }

    private SuperbillInsurance OfInsurance(ClaimEvidence evidence)
    {
        var coverage = Coverages.GetValueOrDefault(evidence.Coverage.Id);
        return new SuperbillInsurance(
            evidence.Coverage.PayerName, evidence.Coverage.MemberId, coverage?.GroupNumber, (coverage?.Relationship ?? default).ToString(), coverage?.SubscriberWholeName);
    }

    private SuperbillLine OfLine(Claim claim, ClaimEvidence evidence, bool owesNothing) => new(
        evidence.DateOfService, evidence.PlaceOfService, evidence.Code, Codes.LabelOf(evidence.Code), evidence.Modifiers, evidence.Units,
        string.Join(' ', Enumerable.Range(0, Math.Min(4, evidence.Diagnoses.Count)).Select(i => (char)('A' + i))), evidence.ChargeCents,
        PaidOf(claim), owesNothing ? 0 : Math.Max(0, evidence.ChargeCents - PaidOf(claim)));

    private long PaidOf(Claim claim) => (claim.PaidCents ?? 0) + OfPatient(claim).Sum(one => one.Cents);

    /// <summary>What its payer has paid, and what the patient has, by date and method (C-364, C-366).</summary>
    private IReadOnlyList<SuperbillPayment> OfPayments(Claim claim)
    {
        IEnumerable<SuperbillPayment> payers = claim is { PaidCents: > 0 and { } paid, AnsweredOn: { } on } ? [new SuperbillPayment(on, "Payer's remittance", paid)] : [];
        return [.. payers.Concat(OfPatient(claim).Select(one => new SuperbillPayment(one.On, one.Words, one.Cents))).OrderBy(one => one.On)];
    }

    private IEnumerable<PaidByPatient> OfPatient(Claim claim) => PatientPaid[claim.PrimaryId ?? claim.Id];

    private SuperbillTime OfTime(ClaimVersion version, ClaimEvidence evidence) => new(
        version.Counted.Value, evidence.ThresholdSeconds, evidence.ReachedAt, evidence.TimeSha256, [.. Pieces[version.Id].Select(OfPiece)]);

    private SuperbillTimeRow OfPiece(ClaimPiece piece) => new(
        piece.Start, piece.End, new Interval(piece.Start, piece.End).Length.Value,
        Staff.TryGetValue(piece.StaffId, out var one) ? $"{one.FirstName[..1]}. {one.LastName}, {piece.Credential}" : piece.Credential,
        ActivityNames.Of(piece.Activity), piece.Source.ToLowerInvariant(), StandingOf(piece), piece.Fate == TimePieceFate.Counted, piece.IsLate,
        ActivityPurposes.Of(piece.Activity), piece.Revision > 1);

    private static string StandingOf(ClaimPiece piece) => piece.Fate switch
    {
        TimePieceFate.Counted => "counted",
        TimePieceFate.CountedElsewhere => "counted in another entry",
        _ => $"{Months.TimePieces.TextOf(piece.Reason!)} ({piece.Reason})",
    };
}
