namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>The one program an entry is logged for (B-078); time for another program never counts towards BHI.</summary>
public enum CareProgram
{
    Bhi,
    Ccm,
    Pcm,
    Tcm,
    Rpm,
    Rtm,
    Apcm,
    CoCm,
    InterprofessionalConsult,
    CrisisFollowUp,
    SafetyPlanning,
    DigitalTreatment,
}

public enum EntrySource
{
    Timer,
    Call,
    Message,
    Manual,
    Import,
}
