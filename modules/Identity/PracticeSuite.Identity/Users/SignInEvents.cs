using Microsoft.Extensions.Logging;

namespace PracticeSuite.Identity.Users;

/// <summary>
/// What happens around signing in, one method for each event and every event through here, with ids and never a name: the log's line
/// today, and the place where a further record of it belongs.
/// </summary>
internal sealed class SignInEvents(ILogger<SignInEvents> logger)
{
    /// <param name="factors">What was shown: "password", "password and code" or "passkey".</param>
    public void SignedIn(Guid userId, Guid sessionId, string factors) =>
        logger.LogInformation("User {User} signed in with {Factors}, session {Session}", userId, factors, sessionId);

    /// <param name="userId">Null for a name that nobody has.</param>
    public void Refused(Guid? userId, string factor) => logger.LogWarning("A sign-in was refused: {Factor} of user {User}", factor, userId);

    public void SignedOut(Guid userId, Guid sessionId) => logger.LogInformation("User {User} signed out, session {Session}", userId, sessionId);

    public void Locked(Guid userId, Guid sessionId) => logger.LogInformation("User {User} locked session {Session}", userId, sessionId);

    public void Unlocked(Guid userId, Guid sessionId, string factor) =>
        logger.LogInformation("User {User} unlocked session {Session} with {Factor}", userId, sessionId, factor);

    public void Reauthenticated(Guid userId, Guid sessionId, string factor) =>
        logger.LogInformation("User {User} proved who they are in session {Session} with {Factor}", userId, sessionId, factor);

    public void PasswordChanged(Guid userId) => logger.LogInformation("User {User} changed their password", userId);

    public void SecondFactorChanged(Guid userId, string what) => logger.LogInformation("The second factor of user {User}: {What}", userId, what);

    public void PasskeyChanged(Guid userId, Guid passkeyId, string what) =>
        logger.LogInformation("Passkey {Passkey} of user {User}: {What}", passkeyId, userId, what);

    public void ApiClientChanged(Guid clientId, Guid? byUserId, string what) =>
        logger.LogInformation("API client {Client}: {What} by user {User}", clientId, what, byUserId);

    public void ApiClientRefused(Guid? clientId) => logger.LogWarning("API client {Client} was refused a token", clientId);
}
