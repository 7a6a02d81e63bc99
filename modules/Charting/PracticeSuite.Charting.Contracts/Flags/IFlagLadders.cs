namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>How soon a patient's flags are acknowledged and who hears of them otherwise, as the patient's team has agreed (K-016, K-017); the module above implements it.</summary>
public interface IFlagLadders
{
    /// <summary>Null = nothing is agreed, and the rulebook's holds.</summary>
    Task<FlagLadder?> GetAsync(Guid patientId, CancellationToken cancellationToken);
}

/// <param name="CriticalMinutes">Elapsed, whatever the hour (K-045).</param>
/// <param name="UrgentMinutes">Of business hours.</param>
/// <param name="RoutineDays">Business days.</param>
/// <param name="Rungs">After the addressee; none twice.</param>
/// <param name="BackupId">Of the crisis lead.</param>
public sealed record FlagLadder(int CriticalMinutes, int UrgentMinutes, int RoutineDays, IReadOnlyList<FlagRung> Rungs, Guid? BackupId)
{
    private const int ShortestWait = 10;

    /// <summary>How long each rung has, in minutes: half of what the first one had, and ten at least (K-017).</summary>
    public static int WaitOf(int minutes) => Math.Max(ShortestWait, minutes / 2);

    /// <summary>The rulebook's longest times and its order.</summary>
    public static FlagLadder Usual { get; } = new(60, 240, 3, [FlagRung.OtherMember, FlagRung.CrisisLead, FlagRung.CoveringClinician, FlagRung.ClinicalDirector], null);
}

/// <summary>Who hears of a flag that nobody has acknowledged (K-017).</summary>
public enum FlagRung
{
    OtherMember,
    CrisisLead,
    CoveringClinician,
    ClinicalDirector,
}
