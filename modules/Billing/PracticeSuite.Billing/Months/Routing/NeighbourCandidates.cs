using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Months.Gates;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Routing;

/// <summary>What else is billed for the patient's month, once a code (§6).</summary>
internal static class NeighbourCandidates
{
    public static IEnumerable<MonthCandidateDto> Of(PatientMonth facts, PracticeRules rules, MonthResult headline) => facts.OtherServices
        .Where(service => facts.Care.Month.Contains(service.On) && IsComparable(service.Code))
        .GroupBy(service => (service.Code, Outside: service.PractitionerId is null))
        .Select(services => services.OrderBy(service => service.On).ThenBy(service => service.Id).First())
        .Select(service => Of(service, rules, headline));

    /// <summary>Expected at the payer of the month, at its place, for whoever furnished it; nobody here is paid for what an outside one does.</summary>
    public static Money? ExpectedOf(string code, Guid? practitionerId, DateOnly on, PracticeRules rules, MonthResult headline) =>
        headline.PayerId is { } payerId && rules.ProfileOn(payerId, on) is { } payer && headline.PlaceOfService is { } place && rules.StaffOf(practitionerId) is { } renderer
            ? rules.Rates.ExpectedAllowed(payer, code, on, place, renderer.CredentialOn(on))
            : null;

    /// <summary>Visits and psychotherapy are no month's code: their minutes are taken out, and that is all (B-101).</summary>
    private static bool IsComparable(string code) => NeighbourCodes.KindOf(code) != NeighbourKind.Other;

    private static MonthCandidateDto Of(OtherServiceFact service, PracticeRules rules, MonthResult headline)
    {
        var (standing, why, rule) = Judge(service, headline);
        return new MonthCandidateDto(
            service.Code, "", standing, why, rule, null, null, ExpectedOf(service.Code, service.PractitionerId, service.On, rules, headline),
            rules.StaffOf(service.PractitionerId)?.DisplayName ?? "an outside practitioner");
    }

    private static (CandidateStanding, string, string) Judge(OtherServiceFact service, MonthResult headline)
    {
        var kind = NeighbourCodes.KindOf(service.Code);
        var rule = RuleOf(kind, service.Code == headline.Code);
        if (StandsBeside(kind, headline))
            return (CandidateStanding.Beside, BesideText(kind), rule);
        return service.PractitionerId is null
            ? (CandidateStanding.Elsewhere, ElsewhereText(service, headline), rule)
            : (CandidateStanding.Instead, "It is recorded as billed here for the month; general BHI cannot be billed beside it. Withdraw it under Other services if it is not billed.", rule);
    }

    private static bool StandsBeside(NeighbourKind kind, MonthResult headline) => kind switch
    {
        NeighbourKind.ChronicCare or NeighbourKind.PrincipalCare or NeighbourKind.Apcm => true,
        NeighbourKind.SubstanceUseBundle => !ConflictGate.IsOnlySubstanceUse(headline.Diagnoses),
        _ => false,
    };

    private static string BesideText(NeighbourKind kind) => kind switch
    {
        NeighbourKind.Apcm => "It may be billed beside general BHI, which is not in its bundle.",
        NeighbourKind.SubstanceUseBundle => "It may be billed beside general BHI: something else than substance use is treated, too.",
        NeighbourKind.ChronicCare => "It may be billed beside general BHI, with a consent and minutes of its own.",
        _ => "It may be billed beside general BHI, with minutes of its own.",
    };

    private static string ElsewhereText(OtherServiceFact service, MonthResult headline) =>
        service.Code == headline.Code && !service.Confirmed
            ? "An outside practitioner bills it; the month is held until a biller has asked whether it stands against ours."
            : "An outside practitioner bills it, which does not stand against our claim.";

    private static string RuleOf(NeighbourKind kind, bool sameCode) => kind switch
    {
        NeighbourKind.CollaborativeCare => "B-090",
        NeighbourKind.GeneralBhi => sameCode ? "B-092" : "B-091",
        NeighbourKind.ApcmAddOn => "B-093",
        NeighbourKind.Apcm => "B-094",
        NeighbourKind.ChronicCare => "B-095",
        NeighbourKind.PrincipalCare => "B-096",
        _ => "B-099",
    };
}
