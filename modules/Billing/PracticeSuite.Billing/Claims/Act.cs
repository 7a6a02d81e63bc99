namespace PracticeSuite.Billing.Claims;

/// <summary>Who did something, when, and what made them (C-161).</summary>
internal sealed record Act(string By, DateTimeOffset At, string Cause);
