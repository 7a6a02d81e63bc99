using Microsoft.Extensions.Logging;
using PracticeSuite.Identity.ApiClients;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Identity.Users;

/// <summary>
/// What happens around signing in, one method for each event and every event through here, before its COMMIT: a line in the log and a row in
/// the audit trail, with ids and never a name. What somebody typed is in neither: it may be a password in the wrong field.
/// </summary>
internal sealed class SignInEvents(IAuditTrail trail, Speaker speaker, ILogger<SignInEvents> logger)
{
    private const string User = "User";
    private const string Session = "Session";
    private const string Client = "ApiClient";

    /// <param name="factors">What was shown: "password", "password and code" or "passkey".</param>
    public void SignedIn(Guid userId, Guid sessionId, string factors)
    {
        logger.LogInformation("User {User} signed in with {Factors}, session {Session}", userId, factors, sessionId);
        Record(AuditAction.SignIn, User, userId, Word(factors));
    }

    /// <param name="user">Whose name was given, null where nobody has it; whoever gave it has not shown to be them, so nobody is the actor.</param>
    /// <param name="why">A word of ours.</param>
    public void Refused(StaffUser? user, string factor, string why)
    {
        logger.LogWarning("A sign-in was refused: {Factor} of user {User}, {Why}", factor, user?.Id, why);
        speaker.AsNobody(user?.PracticeId ?? default, () => Record(AuditAction.SignIn, User, user?.Id, Word(factor) + why, AuditOutcome.Failed));
    }

    public void SignedOut(Guid userId, Guid sessionId)
    {
        logger.LogInformation("User {User} signed out, session {Session}", userId, sessionId);
        Record(AuditAction.SignOut, User, userId);
    }

    public void Locked(Guid userId, Guid sessionId)
    {
        logger.LogInformation("User {User} locked session {Session}", userId, sessionId);
        Record(AuditAction.Lock, Session, sessionId);
    }

    public void ViewedAs(Guid sessionId, string role, bool hasEnded)
    {
        logger.LogInformation("Session {Session} views the product as {Role}: {State}", sessionId, role, hasEnded ? "ended" : "begun");
        trail.Record(new AuditEvent(AuditAction.ViewAs, "Role", role) { Reason = hasEnded ? "Ended" : "Begun" });
    }

    public void Unlocked(Guid userId, Guid sessionId, string factor)
    {
        logger.LogInformation("User {User} unlocked session {Session} with {Factor}", userId, sessionId, factor);
        Record(AuditAction.Unlock, Session, sessionId, Word(factor));
    }

    public void Reauthenticated(Guid userId, Guid sessionId, string factor)
    {
        logger.LogInformation("User {User} proved who they are in session {Session} with {Factor}", userId, sessionId, factor);
        Record(AuditAction.Reauthenticate, Session, sessionId, Word(factor));
    }

    public void PasswordAsked(Guid userId, PasswordOutcome outcome)
    {
        var isChanged = outcome == PasswordOutcome.Changed;
        logger.LogInformation("User {User} asked for a new password: {Outcome}", userId, outcome);
        Record(AuditAction.ChangePermission, User, userId, $"OwnPassword{outcome}", isChanged ? AuditOutcome.Done : AuditOutcome.Failed);
    }

    public void SecondFactorChanged(Guid userId, SecondFactorChange what)
    {
        logger.LogInformation("The second factor of user {User}: {What}", userId, what);
        Record(AuditAction.ChangePermission, User, userId, $"SecondFactor{what}");
    }

    public void PasskeyChanged(Guid userId, Guid passkeyId, PasskeyChange what)
    {
        logger.LogInformation("Passkey {Passkey} of user {User}: {What}", passkeyId, userId, what);
        Record(AuditAction.ChangePermission, "Passkey", passkeyId, $"Passkey{what}");
    }

    public void ApiClientChanged(Guid clientId, Guid? byUserId, ApiClientChange what)
    {
        logger.LogInformation("API client {Client}: {What} by user {User}", clientId, what, byUserId);
        Record(AuditAction.ChangePermission, Client, clientId, $"ApiClient{what}");
    }

    public void ApiClientSignedIn(ApiClient client)
    {
        logger.LogInformation("API client {Client} was given a token", client.Id);
        speaker.AsProgram(client.PracticeId, client.Name, () => Record(AuditAction.SignIn, Client, client.Id, "Secret"));
    }

    /// <param name="client">Whose id was given, null where no client has it.</param>
    public void ApiClientRefused(ApiClient? client, string why)
    {
        logger.LogWarning("API client {Client} was refused a token: {Why}", client?.Id, why);
        speaker.AsNobody(client?.PracticeId ?? default, () => Record(AuditAction.SignIn, Client, client?.Id, why, AuditOutcome.Failed));
    }

    private void Record(AuditAction action, string type, Guid? id, string? reason = null, AuditOutcome outcome = AuditOutcome.Done) =>
        trail.Record(new AuditEvent(action, type, id?.ToString()) { Outcome = outcome, Reason = reason });

    /// <summary>"password and code" as the trail keeps it: PasswordAndCode.</summary>
    private static string Word(string factors) => string.Concat(factors.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}

/// <summary>The words of the trail; one that stands in a database is never changed.</summary>
internal enum SecondFactorChange
{
    SetUp,
    NewRecoveryCodes,
    Reset,
}

/// <inheritdoc cref="SecondFactorChange"/>
internal enum PasskeyChange
{
    Added,
    Renamed,
    Removed,
}

/// <inheritdoc cref="SecondFactorChange"/>
internal enum ApiClientChange
{
    Created,
    SwitchedOff,
}
