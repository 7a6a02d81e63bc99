using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Statements;

/// <summary>Whether a statement goes out, how much it asks for, and to whom it is written.</summary>
/// <param name="Hold">Null = it goes out.</param>
/// <param name="Recipient">Null where nobody is known who could be written to.</param>
/// <param name="Name">For lists: "the patient", "guarantor", "estate".</param>
internal sealed record StatementVerdict(StatementHold? Hold, string? Why, Money Due, StatementRecipient? Recipient, string Name, DateOnly? NextOn);

/// <summary>C-383 to C-386. Pure.</summary>
internal static class StatementRules
{
    public static StatementVerdict Judge(OpenStatement open, DocumentSettingsDto settings, DateOnly today)
    {
        var (to, name, missing) = RecipientOf(open, today);
        DateOnly? next = open.Last is { } last && last.On.AddDays(settings.DaysBetween) > today ? last.On.AddDays(settings.DaysBetween) : null;
        var (hold, why) = HoldOf(open, settings, missing, next);
        return new StatementVerdict(hold, why, open.Due < Money.Zero ? Money.Zero : open.Due, to, name, next);
    }

    /// <summary>The first reason in the order in which a person would have to clear them.</summary>
    private static (StatementHold? Hold, string? Why) HoldOf(OpenStatement open, DocumentSettingsDto settings, StatementHold? missing, DateOnly? next) => open switch
    {
        { Terms.Hold: { } set } => (set, open.Terms!.HoldReason),
        { DiedAt: not null } when missing == StatementHold.DeceasedUnreviewed => (missing, null),
        { Balance.Cents: < 0 } => (StatementHold.Credit, null),
        { Due.Cents: <= 0 } => (StatementHold.InsurancePending, null),
        { IsPaidAhead: true } => (StatementHold.PaidAhead, null),
        _ when open.Due < settings.MinimumBalance => (StatementHold.BelowMinimum, null),
        _ when missing is not null => (missing, null),
        _ when next is not null => (StatementHold.SentLately, null),
        _ => (null, null),
    };

    private static (StatementRecipient? To, string Name, StatementHold? Missing) RecipientOf(OpenStatement open, DateOnly today) => open switch
    {
        { DiedAt: not null } when open.Terms?.DeathReviewed != true => (null, "estate", StatementHold.DeceasedUnreviewed),
        // What is kept from a minor's guarantor is kept from them after a death as well, and what a program did is never sent to where the guarantor reads the mail.
        { Subject: StatementSubject.Confidential or StatementSubject.Program } when open.IsMinorOn(today) && open.Contact is not { IsAddressConfidential: true } => (null, "the patient", StatementHold.NoConfidentialAddress),
        // Whoever was named for other services is told nothing of a program: its statement goes where the patient had their mail (B-170).
        { Subject: StatementSubject.Confidential or StatementSubject.Program, DiedAt: not null } => ToPatient(open, $"Estate of {NameOf(open)}", "estate"),
        { DiedAt: not null, Terms.Guarantor: { } executor } => (new StatementRecipient($"Estate of {NameOf(open)}", [$"c/o {executor.Name}", .. Lines(executor)]), "estate", null),
        { DiedAt: not null } => ToPatient(open, $"Estate of {NameOf(open)}", "estate"),
        { Subject: StatementSubject.Program } => ToPatient(open, NameOf(open), "the patient"),
        { Subject: StatementSubject.Confidential } or { Contact.IsConfidential: true } => ToPatient(open, NameOf(open), "the patient, in confidence"),
        { Terms.Guarantor: { } guarantor } => (new StatementRecipient(guarantor.Name, Lines(guarantor)), $"guarantor ({guarantor.Relationship})", null),
        _ when open.IsMinorOn(today) => (null, "guarantor", StatementHold.NoGuarantor),
        _ => ToPatient(open, NameOf(open), "the patient"),
    };

    private static (StatementRecipient? To, string Name, StatementHold? Missing) ToPatient(OpenStatement open, string addressee, string name) =>
        open.Contact?.Address is { Line1: { } line, City: { } city, State: { } state, Zip: { } zip } address
            ? (new StatementRecipient(addressee, Lines(line, address.Line2, city, state, zip)), name, null)
            : (null, name, StatementHold.NoAddress);

    private static string NameOf(OpenStatement open) => open.Patient.WholeName is { Length: > 0 } name ? name : open.Patient.Mrn;

    private static IReadOnlyList<string> Lines(GuarantorDto to) => Lines(to.Line1, to.Line2, to.City, to.State, to.Zip);

    internal static IReadOnlyList<string> Lines(string line1, string? line2, string city, string state, string zip) =>
        [.. new[] { line1, line2, $"{city}, {state} {PrintedNumbers.Zip(zip)}" }.OfType<string>()];
}
