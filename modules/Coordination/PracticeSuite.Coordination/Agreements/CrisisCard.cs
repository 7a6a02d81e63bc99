using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Documents;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>Whom the patient calls, on paper: the lead, the backup, the practice's line after hours and 988 (K-004, K-182). It names no patient and nothing of their care.</summary>
internal sealed class CrisisCard(IPracticeDirectory practices, IStaffDirectory staff, TimeProvider clock)
{
    private const string Title = "In a crisis";

    public async Task<byte[]> DrawAsync(ChartCoordinationDto known, CancellationToken cancellationToken)
    {
        if (known.LacksLead)
            throw AgreementErrors.LeadMissing(nameof(AgreementTerms.CrisisLeadId), known.LeadId is null ? "crisis lead" : "backup");
        var (practice, names) = (await practices.GetAsync(cancellationToken), await staff.GetAllAsync(cancellationToken));
        return Document.Create(document => document.Page(page =>
        {
            page.Size(PageSizes.Letter);
            page.Margin(60, 60, 60, 48);
            page.DefaultTextStyle(style => style.FontSize(14));
            page.Header().PaddingBottom(18).Column(column =>
            {
                column.Item().Text(practice.Name).FontSize(13).Bold();
                column.Item().Text(Title).FontSize(22).Bold();
            });
            page.Content().Column(column =>
            {
                column.Spacing(16);
                Line(column, "Danger to life", "Call 911, or go to the nearest emergency room.");
                Line(column, "Suicide and crisis line, day and night", "Call or text 988.");
                Line(column, "Your crisis lead", $"{NameOf(known.LeadId)}, {Phone(known.Phone)}");
                Line(column, "If you cannot reach them", $"{NameOf(known.BackupId)}, {Phone(known.Phone)}");
                Line(column, "After hours", $"{practice.Name}, {Phone(known.AfterHoursPhone)}");
            });
        })).WithMetadata(new DocumentMetadata(Title, practice.Name, clock.GetUtcNow())).GeneratePdf();

        string NameOf(Guid? id) => id is { } one && names.TryGetValue(one, out var member) ? $"{member.FirstName} {member.LastName}, {CredentialWords.Of(member.Credential)}" : "";
    }

    private static void Line(ColumnComposer column, string caption, string text) => column.Item().KeepTogether().Column(part =>
    {
        part.Item().PaddingBottom(2).Text(caption).FontSize(10).FontColor(Colors.DarkGrey).Bold();
        part.Item().Field(caption).Text(text);
    });

    private static string Phone(string phone) => phone is { Length: 10 } ten ? $"({ten[..3]}) {ten[3..6]}-{ten[6..]}" : phone;
}
