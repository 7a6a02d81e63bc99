using PracticeSuite.Documents;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Requests;

/// <summary>What 45 CFR 164.524(d)(2) asks of a denial: the basis, the review, how to complain.</summary>
internal static class AccessDenialLetter
{
    public static Document Of(AccessRequest request, PaperHead head) => Paper.Of(head with { Title = "Your request for a copy of your record" }, column =>
    {
        column.Spacing(10);
        column.Item().Text($"On {Paper.Day(request.ReceivedOn)} the practice received a request for a copy of this record. On {Paper.Day(request.ClosedOn!.Value)} it was denied.");
        Paper.Caption(column, "Why");
        column.Item().Text(GroundOf(request.Ground!.Value));
        column.Item().Field("Explanation").Text(request.Explanation!);
        if (request.IsReviewable)
        {
            Paper.Caption(column, "You may have this reviewed");
            column.Item().Text("You may ask that another licensed professional, who took no part in this decision, reviews it. Tell the practice in writing; it will follow what the reviewer finds and let you know.");
        }

        Paper.Caption(column, "You may complain");
        column.Item().Text($"To the practice's privacy officer, {head.Practice.Name}, {head.Practice.Address.Line1}, {head.Practice.Address.City}, {head.Practice.Address.State} {Paper.Zip(head.Practice.Address.Zip)}, {Paper.Phone(head.Practice.Phone)}; or to the Secretary of Health and Human Services, Office for Civil Rights, 200 Independence Avenue SW, Washington, DC 20201. Nobody may treat you worse for it.");
    });

    private static string GroundOf(AccessDenialGround ground) => ground switch
    {
        AccessDenialGround.Danger => "A licensed professional found that access is reasonably likely to endanger the life or physical safety of you or another person.",
        AccessDenialGround.HarmToAnother => "The record speaks of another person, and a licensed professional found that access is reasonably likely to cause that person substantial harm.",
        AccessDenialGround.HarmThroughRepresentative => "A licensed professional found that access by a personal representative is reasonably likely to cause substantial harm.",
        AccessDenialGround.ExcludedByLaw => "What you asked for is excluded from the right of access by law: notes that a clinician keeps apart from the record, or material compiled for a legal proceeding.",
        AccessDenialGround.ResearchInProgress => "The information was made in research that still goes on; you agreed to wait for its end.",
        AccessDenialGround.ConfidentialSource => "The information came from somebody else under a promise of confidentiality, and access would show from whom.",
        AccessDenialGround.NotHeld => "The practice does not keep what you asked for.",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "There are no words for this ground."),
    };
}
