namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>What bars an entry as a whole by its nature, before any question of when it was done (§13 step 3, B-030, B-062).</summary>
internal static class EntryNature
{
    public static TimeExclusion? FirstBar(CareEntryFact entry, CareTimeRules rules) => entry switch
    {
        { Voided: true } => TimeExclusion.Voided,
        { StaffMayCount: false } or { Activity: CareActivity.PatientSelfCompletion } => TimeExclusion.NotClinical,
        { Activity: CareActivity.Administrative or CareActivity.TravelOrSetup } => TimeExclusion.Administrative,
        { Activity: CareActivity.NotPatientSpecific } => TimeExclusion.NotPatientSpecific,
        { Activity: CareActivity.AutomatedProcessing } => TimeExclusion.NotHuman,
        { Activity: CareActivity.UnsuccessfulAttempt } when !rules.CountAttempts => TimeExclusion.Attempt,
        { Activity: CareActivity.BilledService } => TimeExclusion.SeparatelyBilled,
        { Program: not CareProgram.Bhi } => TimeExclusion.OtherProgram,
        { Activity: CareActivity.BereavementContact } => TimeExclusion.Deceased,
        _ when ScoresBilledScale(entry, rules) || FollowsBilledCrisis(entry, rules) => TimeExclusion.SeparatelyBilled,
        _ => null,
    };

    private static bool ScoresBilledScale(CareEntryFact entry, CareTimeRules rules)
    {
        if (entry.Activity != CareActivity.ScaleAdministerReview || rules.BilledScales.Count == 0)
            return false;
        var on = LocalDate(entry, rules);
        return rules.BilledScales.Any(billed => billed.IsFor(entry.Instrument, on));
    }

    private static bool FollowsBilledCrisis(CareEntryFact entry, CareTimeRules rules) =>
        entry.Activity == CareActivity.CrisisFollowUp && rules.BilledCrisisDays.Count > 0 && rules.BilledCrisisDays.Contains(LocalDate(entry, rules));

    private static DateOnly LocalDate(CareEntryFact entry, CareTimeRules rules) => Kernel.LocationClock.LocalDate(rules.Zone, entry.When.Start);
}
