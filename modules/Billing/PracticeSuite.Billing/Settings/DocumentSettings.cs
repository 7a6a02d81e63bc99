using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Settings;

/// <summary>How the practice's papers go out; one row a practice, the rulebook's defaults while there is none.</summary>
internal sealed partial class DocumentSettings : AggregateRoot, IPracticeWide
{
    /// <summary>Further, letters would leave the paper.</summary>
    private const int MostOffset = 25;
    private const int MostDays = 120;
    internal const int ZipDigits = 9;
    private static readonly Money MostBalance = Money.Dollars(1000);

    private DocumentSettings()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string NeutralSender { get; private set; } = "";

    public long MinimumBalanceCents { get; private set; }

    public int DaysBetween { get; private set; }

    public int DueDays { get; private set; }

    public string? HowToPay { get; private set; }

    public int FormOffsetX { get; private set; }

    public int FormOffsetY { get; private set; }

    public string? PayToLine1 { get; private set; }

    public string? PayToLine2 { get; private set; }

    public string? PayToCity { get; private set; }

    public string? PayToState { get; private set; }

    public string? PayToZip { get; private set; }

    public static DocumentSettings Of(PracticeId practice, DocumentSettingsDto given)
    {
        var made = new DocumentSettings { PracticeId = practice };
        made.Change(given);
        return made;
    }

    public void Change(DocumentSettingsDto given)
    {
        NeutralSender = NeutralOf(given.NeutralSender);
        Check.That(given.MinimumBalance >= Money.Zero && given.MinimumBalance <= MostBalance, nameof(given.MinimumBalance), $"MinimumBalance is {given.MinimumBalance}; give $0.00 to {MostBalance}.");
        MinimumBalanceCents = given.MinimumBalance.Cents;
        DaysBetween = DaysOf(given.DaysBetween, nameof(given.DaysBetween));
        DueDays = DaysOf(given.DueDays, nameof(given.DueDays));
        HowToPay = Check.Optional(given.HowToPay, nameof(given.HowToPay), BillingLimits.HowToPay);
        FormOffsetX = OffsetOf(given.FormOffsetX, nameof(given.FormOffsetX));
        FormOffsetY = OffsetOf(given.FormOffsetY, nameof(given.FormOffsetY));
        ReadPayTo(given);
    }

    public DocumentSettingsDto ToDto() =>
        new(NeutralSender, new Money(MinimumBalanceCents), DaysBetween, DueDays, HowToPay, FormOffsetX, FormOffsetY, Version)
        {
            PayToLine1 = PayToLine1, PayToLine2 = PayToLine2, PayToCity = PayToCity, PayToState = PayToState, PayToZip = PayToZip,
        };

    /// <summary>All of an address or nothing of it; a box is what it is for (C-016, C-060).</summary>
    private void ReadPayTo(DocumentSettingsDto given)
    {
        var isGiven = new[] { given.PayToLine1, given.PayToLine2, given.PayToCity, given.PayToState, given.PayToZip }.Any(part => !string.IsNullOrWhiteSpace(part));
        PayToLine1 = isGiven ? Check.Required(given.PayToLine1, nameof(given.PayToLine1), UsAddress.LineMax) : null;
        PayToLine2 = Check.Optional(given.PayToLine2, nameof(given.PayToLine2), UsAddress.LineMax);
        PayToCity = isGiven ? Check.Required(given.PayToCity, nameof(given.PayToCity), UsAddress.CityMax) : null;
        PayToState = isGiven ? UsAddress.State(Check.Required(given.PayToState, nameof(given.PayToState), UsAddress.StateMax), nameof(given.PayToState)) : null;
        PayToZip = isGiven ? UsAddress.Zip(Check.Required(given.PayToZip, nameof(given.PayToZip), UsAddress.ZipMax), nameof(given.PayToZip)) : null;
        Check.That(PayToZip is null or { Length: ZipDigits }, nameof(given.PayToZip), $"PayToZip is {PayToZip}, but a claim's pay-to address needs nine digits (C-015); add the last four.");
    }

    /// <summary>Whoever sees the envelope learns from whom it is and not what they do (C-383).</summary>
    private static string NeutralOf(string? value)
    {
        var sender = Check.Required(value, nameof(NeutralSender), BillingLimits.Sender);
        if (Telling().Match(sender) is { Success: true } word)
            throw Check.Invalid(nameof(NeutralSender), $"NeutralSender has '{word.Value}', which tells whoever sees the envelope what the practice does (C-383); write 'Billing Office' or initials.");
        return sender;
    }

    private static int DaysOf(int days, string field)
    {
        Check.That(days is >= 1 and <= MostDays, field, $"{field} is {days}; give 1 to {MostDays} days.");
        return days;
    }

    private static int OffsetOf(int hundredths, string field)
    {
        Check.That(hundredths is >= -MostOffset and <= MostOffset, field, $"{field} is {hundredths}; give -{MostOffset} to {MostOffset} hundredths of an inch.");
        return hundredths;
    }

    [GeneratedRegex(
        @"behavio\w*|mental\w*|psych\w*|therap\w*|counsel\w*|addict\w*|recover\w*|substance\w*|rehab\w*|crisis|wellness|mind\w*|depress\w*|anxi\w*|autis\w*|health",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telling();
}

internal sealed class DocumentSettingsConfiguration : IEntityTypeConfiguration<DocumentSettings>
{
    public void Configure(EntityTypeBuilder<DocumentSettings> settings)
    {
        settings.ToTable("billing_document_settings");
        settings.Property(s => s.NeutralSender).HasMaxLength(BillingLimits.Sender);
        settings.Property(s => s.HowToPay).HasMaxLength(BillingLimits.HowToPay);
        settings.Property(s => s.PayToLine1).HasMaxLength(UsAddress.LineMax);
        settings.Property(s => s.PayToLine2).HasMaxLength(UsAddress.LineMax);
        settings.Property(s => s.PayToCity).HasMaxLength(UsAddress.CityMax);
        settings.Property(s => s.PayToState).HasMaxLength(UsAddress.StateMax);
        settings.Property(s => s.PayToZip).HasMaxLength(DocumentSettings.ZipDigits);
        settings.HasIndex(s => s.PracticeId).IsUnique();
    }
}
