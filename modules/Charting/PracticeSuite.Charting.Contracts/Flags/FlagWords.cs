namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>How soon somebody has to act (K-016); a higher value is more.</summary>
public enum FlagLevel
{
    Routine,
    Urgent,
    Critical,
}

/// <summary>K-041. Acknowledged is not resolved.</summary>
public enum FlagState
{
    Open,
    Acknowledged,
    Resolved,
    Canceled,
}

/// <summary>What was done about a flag.</summary>
public enum FlagAct
{
    Raised,
    Acknowledged,
    Resolved,
    Reopened,

    /// <summary>What fired it again is more urgent, and its clock begins anew.</summary>
    LevelRaised,
    Canceled,

    /// <summary>Nobody acknowledged it in time, and the next ones were told (K-043).</summary>
    Escalated,

    /// <summary>Somebody had acknowledged it already, and another one said something of it.</summary>
    Commented,
}

public static class FlagActs
{
    /// <summary>With it the time begins by whose end somebody has to acknowledge the flag (K-016).</summary>
    public static bool StartsClock(this FlagAct act) => act is FlagAct.Raised or FlagAct.LevelRaised or FlagAct.Reopened;
}

/// <summary>As what somebody is addressed.</summary>
public enum FlagRecipient
{
    Therapist,
    Prescriber,
    CrisisLead,
    Nurse,
    Team,

    /// <summary>Who stands in for somebody who was told, or for the crisis lead (K-017).</summary>
    CoveringClinician,

    /// <summary>An urgent message was sent to them (K-061).</summary>
    WrittenTo,

    /// <summary>Whoever would be told may not know of it, and somebody has to (K-049).</summary>
    Director,
}

/// <summary>With what a flag about suicide is closed (P-203).</summary>
public enum FlagDisposition
{
    RiskAssessed,
    SafetyPlan,
    Referred,
    NoAcuteRisk,
    UnableToReach,
}

/// <summary>What a trigger fact was read off.</summary>
public enum FlagSource
{
    Medication,
    MedicationChange,
    ScaleResult,
    MedicationReport,
    MonitoringResult,
    Diagnosis,
    HospitalStay,
    Visit,
    Person,
}
