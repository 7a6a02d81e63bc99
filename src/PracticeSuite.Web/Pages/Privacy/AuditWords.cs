using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>A row of the audit trail as a sentence: "M. Chen viewed the plan version of patient 1042 because care team".</summary>
internal static class AuditWords
{
    private static readonly Dictionary<AuditAction, string> Verbs = new()
    {
        [AuditAction.View] = "viewed",
        [AuditAction.Search] = "searched",
        [AuditAction.Create] = "added",
        [AuditAction.Update] = "changed",
        [AuditAction.Delete] = "removed",
        [AuditAction.Attempt] = "tried",
        [AuditAction.Sign] = "signed",
        [AuditAction.CoSign] = "co-signed",
        [AuditAction.Lock] = "locked",
        [AuditAction.Addend] = "added an addendum to",
        [AuditAction.Print] = "printed",
        [AuditAction.Export] = "exported",
        [AuditAction.Download] = "downloaded",
        [AuditAction.Transmit] = "sent",
        [AuditAction.GrantConsent] = "recorded",
        [AuditAction.RevokeConsent] = "revoked",
        [AuditAction.ChangePermission] = "changed who",
        [AuditAction.SignIn] = "signed in",
        [AuditAction.SignOut] = "signed out",
        [AuditAction.Unlock] = "unlocked",
        [AuditAction.Reauthenticate] = "proved who they are in",
        [AuditAction.BreakGlass] = "broke the glass on",
        [AuditAction.ViewAs] = "viewed the product as",
        [AuditAction.Access] = "opened",
        [AuditAction.DeniedAlert] = "was denied",
        [AuditAction.Evaluate] = "evaluated",
        [AuditAction.ChangeClaim] = "moved",
        [AuditAction.UseAi] = "used AI on",
        [AuditAction.Verify] = "verified",
    };

    public static string Verb(AuditAction action) => Verbs[action];

    /// <param name="patient">How the patient is called here, an MRN; null = nobody, or hidden from the reader.</param>
    /// <param name="account">Of whose user it tells; null = of none, or of one whom the reader may not know.</param>
    public static string Sentence(AuditEntry row, string? patient, string? account = null) => $"{What(row, patient, account)}{Of(row, patient)}{Because(row)}.";

    public static string Outcome(AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.Denied => "denied",
        AuditOutcome.Failed => "refused",
        _ => "done",
    };

    private static string What(AuditEntry row, string? patient, string? account) => (row.Action, row.Outcome) switch
    {
        (AuditAction.SignIn, AuditOutcome.Failed) => $"{(row.ObjectType == "ApiClient" ? "A program" : "Somebody")} tried to sign in{(account is null ? "" : $" as {account}")} and failed",
        (AuditAction.SignIn or AuditAction.SignOut, _) => $"{row.Actor} {Verb(row.Action)}",
        (AuditAction.ChangePermission, AuditOutcome.Failed) => $"{row.Actor} tried to change a user and failed",
        (AuditAction.ChangePermission, _) => $"{row.Actor} changed {(row.ObjectType == "User" ? account ?? "a user" : Thing(row, patient))}",
        (AuditAction.DeniedAlert, _) => $"{row.Actor} was denied {Show.Count(row.ItemCount ?? 0, "time", "times")} within 24 hours",
        (AuditAction.ViewAs, _) => $"{row.Actor} {(row.Reason == "Ended" ? "ended viewing" : "began to view")} the product as {PracticeRole.InWords(row.ObjectId ?? "")}",
        (_, AuditOutcome.Denied) => $"{row.Actor} was not allowed to open {Asked(row)}",
        (AuditAction.Attempt, _) => $"{row.Actor} tried something with {Asked(row)} that was refused",
        (_, AuditOutcome.Failed) => $"{row.Actor} {Verb(row.Action)} {Thing(row, patient)}, with a bad result",
        _ => $"{row.Actor} {Verb(row.Action)} {Thing(row, patient)}",
    };

    private static string Thing(AuditEntry row, string? patient)
    {
        if (IsThePatient(row))
            return patient is null ? "a patient" : $"patient {patient}";
        var name = row is { ObjectType: "Patient", PatientId: not null } ? "entry" : Show.FieldName(row.ObjectType);
        var thing = char.ToLowerInvariant(name[0]) + name[1..];
        return row.ItemCount is { } count ? Show.Count(count, thing, Many(thing)) : $"the {thing}";
    }

    /// <summary>"diagnosis" as "diagnoses", "time entry" as "time entries".</summary>
    private static string Many(string thing) => thing switch
    {
        _ when thing.EndsWith("sis", StringComparison.Ordinal) => $"{thing[..^2]}es",
        _ when thing.EndsWith('s') => thing,
        _ when thing.EndsWith('y') && !"aeiou".Contains(thing[^2], StringComparison.Ordinal) => $"{thing[..^1]}ies",
        _ => $"{thing}s",
    };

    /// <summary>A refusal knows only which service or permission was asked: "ITimeEntryAppService" is "time entry", "Coordination.Time.Log" is "time log".</summary>
    private static string Asked(AuditEntry row)
    {
        var type = row.ObjectType;
        if (type.Length > 1 && type[0] == 'I' && char.IsUpper(type[1]))
            type = type[1..];
        if (type.EndsWith("AppService", StringComparison.Ordinal))
            type = type[..^"AppService".Length];
        return Show.FieldName(string.Concat(type.Split('.').TakeLast(2))).ToLowerInvariant();
    }

    /// <summary>"Therapist · LCSW"; "Biller" once, where role and credential have the same name.</summary>
    public static string As(AuditEntry row)
    {
        var roles = (row.Roles ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(PracticeRole.InWords).ToList();
        var credential = Enum.TryParse<Credential>(row.Credential, out var known) ? CredentialWords.Of(known) : row.Credential;
        if (string.IsNullOrEmpty(credential) || roles.Contains(credential))
            return string.Join(", ", roles);
        return roles.Count == 0 ? credential : $"{string.Join(", ", roles)} · {credential}";
    }

    private static string Of(AuditEntry row, string? patient) => row switch
    {
        _ when IsThePatient(row) => "",
        { IsPatientHidden: true } => " of a patient",
        _ => patient is null ? "" : $" of patient {patient}",
    };

    /// <summary>"viewed patient 1042", not "viewed the patient of patient 1042".</summary>
    private static bool IsThePatient(AuditEntry row) => row is { ObjectType: "Patient", ItemCount: null };

    private static string Because(AuditEntry row) => row switch
    {
        { Reason: null } or { Action: AuditAction.DeniedAlert or AuditAction.ViewAs } => "",
        { Action: AuditAction.SignIn or AuditAction.Unlock or AuditAction.Reauthenticate, Outcome: AuditOutcome.Done } => $" with {Apart(row.Reason)}",
        { Action: AuditAction.ChangePermission } or { Outcome: not AuditOutcome.Done } => $" ({Apart(row.Reason)})",
        _ => $" because {Apart(row.Reason)}",
    };

    /// <summary>"CareTeam" as "care team"; a code with a colon and a sentence stay as they are.</summary>
    private static string Apart(string reason) => reason.All(char.IsLetter) ? Show.FieldName(reason).ToLowerInvariant() : reason;
}
