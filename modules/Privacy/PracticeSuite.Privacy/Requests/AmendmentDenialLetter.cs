using PracticeSuite.Documents;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Requests;

/// <summary>What 45 CFR 164.526(d)(1) asks of a denial: the basis, the statement of disagreement, the request's own way with the record, how to complain.</summary>
internal static class AmendmentDenialLetter
{
    public static Document Of(AmendmentRequest request, PaperHead head) => Paper.Of(head with { Title = "Your request to amend your record" }, column =>
    {
        column.Spacing(10);
        column.Item().Text($"On {Paper.Day(request.ReceivedOn)} the practice received your request to amend your record. On {Paper.Day(request.ClosedOn!.Value)} it was denied.");
        Paper.Caption(column, "What you asked for");
        column.Item().Field("Request").Text(request.Wanted);
        Paper.Caption(column, "Why it was denied");
        column.Item().Text(GroundOf(request.Ground!.Value));
        column.Item().Field("Explanation").Text(request.Explanation!);
        Paper.Caption(column, "You may disagree");
        column.Item().Text("You may send the practice a statement of your disagreement in writing, of up to 2,000 characters. It goes with the entry whenever that is disclosed. The practice may answer it, and then sends you a copy of the answer.");
        column.Item().Text("If you send no statement, you may ask that your request and this letter go with the entry whenever it is disclosed.");
        Paper.Caption(column, "You may complain");
        column.Item().Text($"To the practice's privacy officer, {head.Practice.Name}, {head.Practice.Address.Line1}, {head.Practice.Address.City}, {head.Practice.Address.State} {Paper.Zip(head.Practice.Address.Zip)}, {Paper.Phone(head.Practice.Phone)}; or to the Secretary of Health and Human Services, Office for Civil Rights, 200 Independence Avenue SW, Washington, DC 20201. Nobody may treat you worse for it.");
    });

    private static string GroundOf(AmendmentDenialGround ground) => ground switch
    {
        AmendmentDenialGround.AccurateAndComplete => "The entry is accurate and complete as it stands.",
        AmendmentDenialGround.NotCreatedHere => "The practice did not make the entry; ask whoever made it.",
        AmendmentDenialGround.NotInTheRecord => "The entry is no part of the record that the practice keeps about you.",
        AmendmentDenialGround.NotOpenToAccess => "The entry is of a kind that the law does not open to access.",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "There are no words for this ground."),
    };
}
