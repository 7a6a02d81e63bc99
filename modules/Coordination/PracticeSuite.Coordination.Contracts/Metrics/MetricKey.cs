namespace PracticeSuite.Coordination.Contracts.Metrics;

/// <summary>What is measured (K-140 to K-150, K-005); what months of care management yield (K-151) is Billing's.</summary>
public enum MetricKey
{
    /// <summary>Units of therapist, prescriber and patient without a contact in six months (K-140).</summary>
    ZeroCommunication,

    /// <summary>The same by pair: no contact about any patient.</summary>
    SilentPairs,

    /// <summary>Medication patients with a contact in the month (K-141).</summary>
    Coverage,

    /// <summary>From when a flag is raised to when somebody acknowledges it (K-142).</summary>
    AcknowledgeTime,

    /// <summary>Flags that were acknowledged by when they were due (K-143).</summary>
    AcknowledgedInTime,

    /// <summary>K-144.</summary>
    OverdueContacts,

    /// <summary>K-145.</summary>
    AgreementCoverage,

    /// <summary>K-146.</summary>
    LeadCoverage,

    /// <summary>K-147.</summary>
    PlanJointness,

    /// <summary>K-149.</summary>
    MessageReadTime,

    /// <summary>K-150.</summary>
    CallsHeld,

    /// <summary>From a change of medication to the therapist's first look (K-148).</summary>
    ChangeSeenTime,

    /// <summary>For how long questions of teams are open (K-005).</summary>
    QuestionAge,
}

/// <summary>Of what a figure is a part: flags and messages by level, contacts by tier.</summary>
public enum MetricPart
{
    All,
    Critical,
    Urgent,
    Routine,
    HighRisk,
    Changing,
    Stable,
    Maintenance,
    Normal,
    Important,
}
