namespace PracticeSuite.Identity.Contracts.Staff;

/// <summary>The rows of B-030: credentials that the billing rules treat alike.</summary>
public enum CredentialGroup
{
    /// <summary>MD, DO (B-030a).</summary>
    Physician,

    /// <summary>NP, PMHNP, PA, CNS (B-030b).</summary>
    AdvancedPractice,

    /// <summary>CNM (B-030c).</summary>
    NurseMidwife,

    /// <summary>Clinical psychologist (B-030d).</summary>
    Psychologist,

    /// <summary>Clinical social worker (B-030e).</summary>
    SocialWorker,

    /// <summary>Marriage and family therapist, mental health counselor (B-030f).</summary>
    Counselor,

    /// <summary>RN, LPN, PharmD, licensed associates: clinical staff where law and practice policy allow (B-030g).</summary>
    ClinicalStaff,

    /// <summary>Medical assistant, peer specialist, care coordinator: only when a compliance administrator says so (B-030h).</summary>
    AuxiliaryStaff,

    /// <summary>Front desk, biller, IT, practice manager: never (B-030i).</summary>
    Clerical,

    /// <summary>Student, unpaid intern: never (B-030j).</summary>
    Unpaid,
}

public static class Credentials
{
    public static CredentialGroup Group(this Credential credential) => credential switch
    {
        Credential.MD or Credential.DO => CredentialGroup.Physician,
        Credential.NP or Credential.PMHNP or Credential.PA or Credential.CNS => CredentialGroup.AdvancedPractice,
        Credential.CNM => CredentialGroup.NurseMidwife,
        Credential.CP => CredentialGroup.Psychologist,
        Credential.CSW or Credential.LCSW => CredentialGroup.SocialWorker,
        Credential.MFT or Credential.MHC or Credential.LPC or Credential.LMHC => CredentialGroup.Counselor,
        Credential.RN or Credential.LPN or Credential.PharmD or Credential.LMSW or Credential.AMFT or Credential.LPCA
            => CredentialGroup.ClinicalStaff,
        Credential.MedicalAssistant or Credential.PeerSpecialist or Credential.CareCoordinator => CredentialGroup.AuxiliaryStaff,
        Credential.FrontDesk or Credential.Biller or Credential.InformationTechnology or Credential.PracticeManager
            => CredentialGroup.Clerical,
        _ => CredentialGroup.Unpaid,
    };

    /// <summary>Whether minutes of this credential count towards 99484 (B-030).</summary>
    /// <param name="mayActAsClinicalStaff">Whether the practice let this person act as clinical staff on the day the work was done.</param>
    public static bool MayCountTime(this Credential credential, bool mayActAsClinicalStaff) =>
        credential.Group() switch
        {
            CredentialGroup.Clerical or CredentialGroup.Unpaid => false,
            CredentialGroup.ClinicalStaff or CredentialGroup.AuxiliaryStaff => mayActAsClinicalStaff,
            _ => true,
        };

    /// <summary>Not licensed to practice alone yet: a supervisor signs such a person's notes with them (P-044).</summary>
    public static bool IsPreLicensed(this Credential credential) =>
        credential is Credential.LMSW or Credential.AMFT or Credential.LPCA or Credential.Student or Credential.Intern;
}
