namespace PracticeSuite.Identity.Contracts.Staff;

/// <summary>What a member of staff is licensed or employed as (B-030). Stored and imported by name.</summary>
public enum Credential
{
    MD, DO,
    NP, PMHNP, PA, CNS, CNM,
    CP, CSW, LCSW, MFT, MHC, LPC, LMHC,
    RN, LPN, PharmD, LMSW, AMFT, LPCA,
    MedicalAssistant, PeerSpecialist, CareCoordinator,
    FrontDesk, Biller, InformationTechnology, PracticeManager,
    Student, Intern,
}
