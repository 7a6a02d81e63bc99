using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Contracts.Staff;

/// <summary>Credentials as people write them: "PMHNP" stays, "FrontDesk" is "Front desk".</summary>
public static class CredentialWords
{
    public static string Of(Credential credential) => credential switch
    {
        Credential.LPCA => "LPC-A",
        Credential.InformationTechnology => "IT",
        Credential.PeerSpecialist => "Certified peer specialist",
        Credential.MedicalAssistant => "Medical assistant",
        Credential.CareCoordinator => "Care coordinator",
        Credential.FrontDesk => "Front desk",
        Credential.PracticeManager => "Practice manager",
        _ => credential.ToString(),
    };

    /// <summary>A stored credential; a name that is not one any more is shown as it was stored.</summary>
    public static string Of(string stored) => NamedValue.TryParse<Credential>(stored, out var known) ? Of(known) : stored;
}
