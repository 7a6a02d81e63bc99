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
        _ when ScoresBilledScale(entry, rules) => TimeExclusion.SeparatelyBilled,
        _ => null,
    };

    private static bool ScoresBilledScale(CareEntryFact entry, CareTimeRules rules)
    {
        if (entry.Activity != CareActivity.ScaleAdministerReview || rules.BilledScales.Count == 0)
            return false;
        var on = Kernel.LocationClock.LocalDate(rules.Zone, entry.When.Start);
        return rules.BilledScales.Any(billed => billed.IsFor(entry.Instrument, on));
    }
}
