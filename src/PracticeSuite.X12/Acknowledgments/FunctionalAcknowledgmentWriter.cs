using System.Globalization;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Acknowledgments;

/// <summary>A 999, as the simulated clearinghouse answers with it.</summary>
internal static class FunctionalAcknowledgmentWriter
{
    public static void Write(SegmentSink sink, FunctionalAcknowledgment answer)
    {
        sink.Begin("AK1").Required(answer.Group.Code, 2).Required(answer.Group.Control, 9).Element(answer.Group.Version, 12).End();
        foreach (var response in answer.Responses)
            Response(sink, response);
        var result = answer.Result;
        sink.Begin("AK9").Required(result.Status, 1).Element(result.Included).Element(result.Received).Element(result.Accepted);
        Codes(sink, result.Codes);
    }

    private static void Response(SegmentSink sink, TransactionResponse response)
    {
        sink.Begin("AK2").Required(response.Set, 3).Required(response.Control, 9).Element(response.Version, 35).End();
        foreach (var error in response.Errors)
            Segment(sink, error);
        sink.Begin("IK5").Required(response.Status, 1);
        Codes(sink, response.Codes);
    }

    private static void Segment(SegmentSink sink, SegmentError error)
    {
        sink.Begin("IK3").Required(error.SegmentId, 3).Element(error.Position).Element(error.Loop, 4).Element(error.Code, 3).End();
        Contexts(sink, error.Contexts);
        foreach (var element in error.Elements)
        {
            sink.Begin("IK4").Component(Text(element.Element), isFirst: true).Component(Text(element.Component)).Component(Text(element.Repetition));
            sink.Element(element.DataElement, 4).Required(element.Code, 3).Element(element.BadValue, 99).End();
            Contexts(sink, element.Contexts);
        }
    }

    private static void Contexts(SegmentSink sink, ValueList<ErrorContext> contexts)
    {
        foreach (var context in contexts)
        {
            sink.Begin("CTX").Component(context.Name, isFirst: true).Component(context.Value, most: 50).Element(context.SegmentId, 3);
            sink.Element(Text(context.Position), 10).Element(context.Loop, 6).End();
        }
    }

    private static void Codes(SegmentSink sink, ValueList<string> codes)
    {
        if (codes.Count > 5)
            sink.Refuse("C-141", null, $"There are {codes.Count} codes.", "Give at most five.");
        foreach (var code in codes)
            sink.Required(code, 3);
        sink.End();
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
