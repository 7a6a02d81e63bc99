using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Routing;

/// <summary>
/// Codes of other programs for which minutes are logged: collaborative and chronic care. Their minutes count for them alone (B-078). This product
/// bills neither; it says how far they have come, so that a month is not billed under the lesser code unseen.
/// </summary>
internal static class LoggedCandidates
{
    private static readonly ProgramCode[] Codes =
    [
        new("99492", CareProgram.CoCm, 36, ByPractitioner: false),
        new("99493", CareProgram.CoCm, 31, ByPractitioner: false),
        new("G2214", CareProgram.CoCm, 30, ByPractitioner: false),
        new("99490", CareProgram.Ccm, 20, ByPractitioner: false),
        new("99491", CareProgram.Ccm, 30, ByPractitioner: true),
    ];

    public static IEnumerable<MonthCandidateDto> Of(PatientMonth facts, PracticeRules rules, MonthResult headline)
    {
        var recorded = facts.OtherServices.Where(service => facts.Care.Month.Contains(service.On)).Select(service => NeighbourCodes.KindOf(service.Code)).ToHashSet();
        foreach (var code in Codes.Where(code => !recorded.Contains(NeighbourCodes.KindOf(code.Code))))
        {
            var minutes = MinutesOf(code, facts, rules);
            if (minutes > Seconds.Zero)
                yield return Of(code, minutes, facts, rules, headline);
        }
    }

    private static MonthCandidateDto Of(ProgramCode code, Seconds minutes, PatientMonth facts, PracticeRules rules, MonthResult headline)
    {
        var needed = Seconds.Minutes(code.Needed);
        var missing = minutes < needed ? $"{needed - minutes} missing. " : "";
        var why = code.Program == CareProgram.CoCm
            ? "It needs a care manager, a psychiatric consultant and a registry, which are not kept here; once it is billed and recorded under Other services, general BHI is held."
            : $"{(HasConsent(facts) ? "" : "No consent to care management is on file. ")}It may be billed beside general BHI; record it under Other services once it is.";
        return new MonthCandidateDto(
            code.Code, "", CandidateStanding.NotBilledHere, $"{missing}{why}", code.Program == CareProgram.CoCm ? "B-090" : "B-095", minutes, needed,
            NeighbourCandidates.ExpectedOf(code.Code, headline.RenderingProviderId, headline.ServiceDate ?? facts.Care.Month.LastDay, rules, headline), null);
    }

    /// <summary>The union of what people who may count logged for the program within the month (B-073, B-076).</summary>
    private static Seconds MinutesOf(ProgramCode code, PatientMonth facts, PracticeRules rules)
    {
        var during = facts.Care.Month.In(ZoneOf(facts, rules));
        return IntervalSet.Of(facts.Care.Entries
            .Where(entry => entry.Program == code.Program && entry is { Voided: false, Unallocated: false, StaffMayCount: true })
            .Where(entry => code.Program == CareProgram.CoCm || code.ByPractitioner == IsPractitioner(entry))
            .Where(entry => CareActivities.OfCare.Contains(entry.Activity))
            .Select(entry => during.Within(entry.When)).OfType<Interval>()).Length;
    }

    private static TimeZoneInfo ZoneOf(PatientMonth facts, PracticeRules rules) => rules.LocationOf(facts.Care.Enrollments[0].LocationId).Zone;

    /// <summary>Whose own work is the practitioner's code of chronic care, and no staff time.</summary>
    private static bool IsPractitioner(CareEntryFact entry) => NamedValue.TryParse<Credential>(entry.Credential, out var credential)
        && credential.Group() is CredentialGroup.Physician or CredentialGroup.AdvancedPractice or CredentialGroup.NurseMidwife;

    /// <summary>Another program has a consent of its own (B-048).</summary>
    private static bool HasConsent(PatientMonth facts) =>
        facts.Chart.Consents.Any(consent => consent.Kind == ConsentKind.CareManagement && consent.RevokedAt is null);

    private sealed record ProgramCode(string Code, CareProgram Program, int Needed, bool ByPractitioner);
}
