using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Professional;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>
/// A claim of the practice as the claim of an 837P (C-050 to C-086, C-100 to C-104). It decides nothing: what is missing is left out, and the edits
/// find it. Names and addresses are made fit for the file; ids go as they stand, for one that is changed is another's (C-035).
/// </summary>
internal static class ClaimToX12
{
    private const string Home = "12";
    private const string MedicareB = "MB";
    private const int MostPointers = 4;
    private static readonly string[] Ranks = ["P", "S", "T"];

    public static ProfessionalClaim Map(ClaimFacts facts)
    {
        var (evidence, charge) = (facts.Evidence, new Money(facts.Version.ChargeCents));
        var isSelf = facts.Coverage is not { Relationship: not SubscriberRelationship.Self };
        return new ProfessionalClaim
        {
            BillingProvider = Biller(facts),
            Subscriber = isSelf ? Oneself(facts) : Another(facts),
            Payer = new ClaimPayer(EntityName.Organization(Fit(evidence.Coverage.PayerName), "PI", facts.Route.PayerIdentifier), facts.Route.BillingId),
            Patient = isSelf ? null : Patient(facts),
            Id = facts.ControlNumber,
            Charge = charge,
            PlaceOfService = evidence.PlaceOfService,
            Frequency = $"{facts.Version.Frequency}",
            PatientPaid = facts.PatientPaid > Money.Zero ? facts.PatientPaid : null,
            PriorAuthorization = evidence.Coverage.AuthorizationNumber,
            PayerClaimControlNumber = facts.Version.Frequency == ClaimFrequency.Original ? null : facts.Version.OriginalPayerControlNumber,
            // Whatever goes out by a Part 2 consent goes with the notice (P-076); it is 72 characters, and NTE has room for 80 (C-075).
            Note = facts.Claim.IsPart2 ? Fit(Part2Notice.Text) : null,
            Diagnoses = ValueList.Of(evidence.Diagnoses.Select(DiagnosisCode.ToClaimForm)),
            Rendering = Rendering(facts),
            Facility = Facility(facts),
            OtherInsurance = ValueList.Of(facts.Before.Select((prior, i) => Other(facts, prior, i))),
            Lines = [Line(facts, charge)],
        };
    }

    private static BillingProvider Biller(ClaimFacts facts)
    {
        var practice = facts.Practice;
        var (street, payTo) = (Address(practice.Address), facts.PayTo is { } given ? Address(given) : null);
        return new BillingProvider(
            EntityName.Organization(Fit(practice.Name), "XX", facts.Evidence.Rendering.GroupNpi ?? practice.GroupNpi), street, practice.TaxId, practice.GroupTaxonomy,
            PayTo: payTo == street ? null : payTo);
    }

    /// <summary>The patient's own insurance (C-061, C-065).</summary>
    private static Subscriber Oneself(ClaimFacts facts)
    {
        var person = facts.Chart.Demographics;
        return Insured(facts, true, Name(person, "MI", MemberId(facts))) with
        {
            Address = Address(person),
            BornOn = person.BirthDate,
            Sex = person.SexCode,
            DiedOn = DiedOn(facts),
        };
    }

    /// <summary>Somebody else's: the patient stands in a level of their own (C-068).</summary>
    private static Subscriber Another(ClaimFacts facts) =>
        Insured(facts, false, Person(facts.Coverage!, MemberId(facts)));

    private static Subscriber Insured(ClaimFacts facts, bool isPatient, EntityName name)
    {
        var rank = Math.Min(facts.Claim.PayerRank, Ranks.Length) - 1;
        return new Subscriber(
            Ranks[rank], isPatient, name, FilingCode(facts), GroupNumber: facts.Coverage?.GroupNumber is { } group ? Fit(group) : null, PlanName: PlanOf(facts.Coverage),
            MedicareSecondaryType: rank > 0 && FilingCode(facts) == MedicareB ? facts.Coverage?.MedicareSecondaryType : null);
    }

    private static ClaimPatient Patient(ClaimFacts facts)
    {
        var person = facts.Chart.Demographics;
        return new ClaimPatient(
            RelationshipOf(facts.Coverage!.Relationship), Name(person, null, null), Address(person), person.BirthDate, person.SexCode, DiedOn(facts));
    }

    private static RenderingProvider Rendering(ClaimFacts facts)
    {
        var said = facts.Evidence.Rendering;
        return new RenderingProvider(
            EntityName.Person(Fit(facts.Rendering?.LastName ?? ""), Fit(facts.Rendering?.FirstName ?? ""), "XX", said.Npi), said.Taxonomy ?? facts.Rendering?.Taxonomy);
    }

    /// <summary>Only where it is another address than the practice's, and never somebody's home (C-078). Its own name: NM103 has no room for the practice's as well.</summary>
    private static ServiceFacility? Facility(ClaimFacts facts)
    {
        var place = facts.Practice.Locations.FirstOrDefault(location => location.Id == facts.Evidence.Enrollment.LocationId);
        return place is null || place.IsVirtual || facts.Evidence.PlaceOfService == Home || Address(place.Address) == Address(facts.Practice.Address)
            ? null
            : new ServiceFacility(EntityName.Organization(Fit(place.Name), place.Npi is null ? null : "XX", place.Npi), Address(place.Address));
    }

    private static ServiceLine Line(ClaimFacts facts, Money charge)
    {
        var evidence = facts.Evidence;
        var procedure = new Procedure(evidence.Code, ValueList.Of(evidence.Modifiers));
        return new ServiceLine
        {
            Procedure = procedure,
            Charge = charge,
            Units = evidence.Units,
            Pointers = ValueList.Of(Enumerable.Range(1, Math.Min(evidence.Diagnoses.Count, MostPointers))),
            ServiceDate = evidence.DateOfService,
            ControlNumber = $"{facts.ControlNumber}L1",
            Adjudications = ValueList.Of(facts.Before.Where(prior => prior.LinePaid is not null)
                .Select(prior => new LineAdjudication(prior.PayerIdentifier, prior.LinePaid!.Value, procedure, evidence.Units, prior.AdjudicatedOn)
                {
                    Adjustments = ValueList.Of(prior.Adjustments),
                })),
        };
    }

    /// <summary>The payer before, with what it paid; the line says the rest (C-100 to C-103).</summary>
    private static OtherInsurance Other(ClaimFacts facts, PriorPayer prior, int rank)
    {
        var isSelf = prior.Coverage.Relationship == SubscriberRelationship.Self;
        var member = ClaimId(prior.FilingCode, prior.Coverage.MemberId ?? "");
        return new OtherInsurance(
            Ranks[rank],
            isSelf ? "18" : RelationshipOf(prior.Coverage.Relationship),
            prior.FilingCode,
            isSelf ? Name(facts.Chart.Demographics, "MI", member) : Person(prior.Coverage, member),
            EntityName.Organization(Fit(prior.PayerName), "PI", prior.PayerIdentifier),
            Paid: prior.Paid,
            RemainingLiability: prior.LinePaid is null && prior.PatientShare > Money.Zero ? prior.PatientShare : null,
            GroupNumber: prior.Coverage.GroupNumber is { } group ? Fit(group) : null,
            PlanName: PlanOf(prior.Coverage),
            // Where the lines say it, it stands there and not here.
            AdjudicatedOn: prior.LinePaid is null ? prior.AdjudicatedOn : null,
            ClaimControlNumber: prior.ClaimControlNumber)
        {
            Adjustments = ValueList.Of(prior.ClaimAdjustments),
        };
    }

    /// <summary>Only where the card has no group number (C-062).</summary>
    private static string? PlanOf(Coverage? coverage) => coverage is { GroupNumber: null, PlanName: { } plan } ? Fit(plan) : null;

    private static string FilingCode(ClaimFacts facts) =>
        facts.Evidence.Coverage.FilingIndicator is { Length: > 0 } frozen ? frozen : facts.Payer.ClaimFilingIndicator;

    private static string MemberId(ClaimFacts facts) => ClaimId(FilingCode(facts), facts.Evidence.Coverage.MemberId);

    /// <summary>Medicare's has dashes on the card and none on the claim (C-012); any other goes as the card has it (C-064).</summary>
    private static string ClaimId(string filingCode, string memberId) => filingCode == MedicareB ? MedicareNumber.ToClaimForm(memberId.Trim()) : memberId.Trim();

    private static string RelationshipOf(SubscriberRelationship relationship) => relationship switch
    {
        SubscriberRelationship.Spouse => "01",
        SubscriberRelationship.Child => "19",
        _ => "G8",
    };

    private static DateOnly? DiedOn(ClaimFacts facts) =>
        facts.Chart.DiedAt is { } at ? TimeZoneInfo.FindSystemTimeZoneById(facts.Evidence.Zone).LocalDate(at) : null;

    /// <summary>The patient, with middle name and suffix where they are known (C-064).</summary>
    internal static EntityName Name(PatientDemographics person, string? qualifier, string? id) =>
        EntityName.Person(Fit(person.LastName ?? ""), Fit(person.FirstName ?? ""), qualifier, id) with { Middle = Part(person.MiddleName), Suffix = Part(person.Suffix) };

    /// <summary>The subscriber, who is somebody else (C-064).</summary>
    internal static EntityName Person(Coverage coverage, string memberId)
    {
        var name = SubscriberName.Of(coverage.SubscriberName);
        return EntityName.Person(Fit(name.Last), Fit(name.First), "MI", memberId) with { Middle = Part(coverage.SubscriberMiddleName), Suffix = Part(coverage.SubscriberSuffix) };
    }

    private static string? Part(string? text) => text is null ? null : Fit(text);

    private static PostalAddress? Address(PatientDemographics person) => person.AddressLine1 is null
        ? null
        : new PostalAddress(Fit(person.AddressLine1), Fit(person.City ?? ""), person.State ?? "", person.Zip ?? "", person.AddressLine2 is { } second ? Fit(second) : null);

    private static PostalAddress Address(Identity.Contracts.Practices.PostalAddress address) =>
        new(Fit(address.Line1), Fit(address.City), address.State, address.Zip, address.Line2 is { } second ? Fit(second) : null);

    private static string Fit(string text) => X12Text.Fit(text);
}
