namespace PracticeSuite.Billing.Claims;

/// <summary>Who did something, when, and what made them (C-161).</summary>
/// <param name="Day">The practice's day of it, under which it stands in the books; nobody takes that of UTC instead.</param>
internal sealed record Act(string By, DateTimeOffset At, string Cause, DateOnly Day);
