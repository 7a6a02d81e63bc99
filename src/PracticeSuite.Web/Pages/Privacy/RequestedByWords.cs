using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Web.Pages.Privacy;

internal static class RequestedByWords
{
    /// <summary>"the patient", "M. Brooks, mother", "A. Lee, for somebody else".</summary>
    public static string Of(RequestedBy by, string? name, string? relationship) => by switch
    {
        RequestedBy.Patient => "the patient",
        RequestedBy.PersonalRepresentative => $"{name}, {relationship}",
        _ => $"{name}, a third party",
    };
}
