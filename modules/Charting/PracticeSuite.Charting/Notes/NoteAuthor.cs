using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Notes;

internal static class NoteAuthor
{
    /// <summary>Jobs and programs over the API write no notes.</summary>
    public static Guid Of(Caller caller) => caller.StaffId ?? throw NoteErrors.ForStaff();
}

/// <summary>Who signs, as they are called and licensed at that moment.</summary>
internal sealed record NoteSigner(Guid StaffId, string Name, string Credential)
{
    public static NoteSigner Of(StaffMember member, DateOnly on) => new(member.Id, $"{member.FirstName} {member.LastName}", $"{member.CredentialOn(on)}");
}
