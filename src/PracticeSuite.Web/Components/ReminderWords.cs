using System.Globalization;
using PracticeSuite.Scheduling.Contracts.Reminders;

namespace PracticeSuite.Web.Components;

/// <summary>What became of reminders and invitations, in words.</summary>
internal static class ReminderWords
{
    /// <summary>"sent Tue 9:00 by e-mail".</summary>
    public static string Of(ReminderDto one, TimeZoneInfo zone) => one.State switch
    {
        ReminderState.Sent => $"sent {At(one.At, zone)} by {Show.Words(one.Channel)}",
        ReminderState.Held => $"waits until {At(one.At, zone)}, by {Show.Words(one.Channel)} ({Reason(one.Reason)})",
        ReminderState.Failed => $"could not be sent by {Show.Words(one.Channel)}: {Reason(one.Reason)}",
        ReminderState.Canceled => $"not sent by {Show.Words(one.Channel)}: {Reason(one.Reason)}",
        _ => one.Reason is null ? $"on its way by {Show.Words(one.Channel)}" : $"tried again {At(one.At, zone)} by {Show.Words(one.Channel)}: {Reason(one.Reason)}",
    };

    public static string Tone(ReminderState state) => state switch
    {
        ReminderState.Sent => "good",
        ReminderState.Failed => "bad",
        _ => "",
    };

    public static string Reason(string? reason) => reason switch
    {
        "QuietHours" => "quiet hours",
        "QuietUntilStart" => "the quiet hours end after it begins",
        "NotThisWay" => "the patient is not reminded this way",
        "NotBookedAnyMore" => "it was canceled or has begun",
        "Moved" => "it was moved",
        "TooLate" => "it had begun",
        "RemindersOff" => "reminders are off",
        "Dismissed" => "somebody saw to it",
        "Superseded" => "a newer one took its place",
        "Over" => "it was over",
        "NoAddress" => "no e-mail is known",
        "NeverInvited" => "they had not been invited",
        "ToldAlready" => "they know already",
        "NoProvider" => "this server cannot send it",
        "AddressUnusable" => "the address cannot be used",
        "Unreachable" or "TimedOut" => "the provider cannot be reached",
        "TlsRefused" or "NoTls" => "the provider offers no connection that is safe",
        "SignInRefused" or "Http401" or "Http403" => "the provider refuses the sign-in",
        null => "no reason is known",
        _ when reason.StartsWith("Smtp5", StringComparison.Ordinal) || reason is "Http400" or "Http422" => $"the provider refused it ({reason})",
        _ => $"it did not work ({reason})",
    };

    private static string At(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("ddd H:mm", CultureInfo.InvariantCulture);
}
