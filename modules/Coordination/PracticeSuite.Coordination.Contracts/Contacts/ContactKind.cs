namespace PracticeSuite.Coordination.Contracts.Contacts;

/// <summary>By what two clinicians have talked about a patient (K-032, K-033); what is none of these is no contact.</summary>
public enum ContactKind
{
    /// <summary>A patient's part of a call, of a minute or longer.</summary>
    CallSegment,

    /// <summary>A conversation in which both wrote, or one wrote and the other acknowledged.</summary>
    Messages,

    /// <summary>Both have signed the plan.</summary>
    PlanSignOff,

    /// <summary>They met.</summary>
    InPerson,

    /// <summary>They talked on the phone, for a minute or longer.</summary>
    Phone,

    /// <summary>Both have attested that they read what the other wrote; a contact under a documentation-only rhythm alone (K-033).</summary>
    Review,
}
