using MimeKit;
using MimeKit.Text;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Web.Outbox;

/// <summary>A letter as an e-mail. Its Message-Id is the same each time it is tried, so that one that comes twice can be known.</summary>
internal static class MailMessage
{
    public static MimeMessage Of(Parcel parcel, SmtpSettings settings, DateTimeOffset now)
    {
        var letter = parcel.Letter;
        if (!MailboxAddress.TryParse(letter.To, out var to) || !letter.To.Contains('@', StringComparison.Ordinal))
            throw new CarrierException("AddressUnusable", isFinal: true);
        var message = new MimeMessage
        {
            MessageId = $"{parcel.Id:N}@{settings.Domain}",
            Date = now,
            Subject = letter.Subject ?? "",
            Body = Body(letter, settings.From),
        };
        message.From.Add(new MailboxAddress(letter.Sender, settings.From));
        message.To.Add(new MailboxAddress(null, to.Address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static MimeEntity Body(Letter letter, string from)
    {
        var text = new TextPart(TextFormat.Plain) { Text = letter.Text };
        if (letter.Calendar is not { } calendar)
            return text;
        var invitation = new TextPart("calendar") { Text = calendar.Text.Replace(CalendarPart.Organizer, from, StringComparison.Ordinal) };
        invitation.ContentType.Parameters.Add("method", calendar.Method);
        invitation.ContentType.Name = "call.ics";
        return new MultipartAlternative(text, invitation);
    }
}
