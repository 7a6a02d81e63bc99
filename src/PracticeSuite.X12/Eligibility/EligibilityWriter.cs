using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Eligibility;

/// <summary>270 and 271: the same levels, a question or an answer at the last of them. Levels are numbered and linked here.</summary>
internal sealed class EligibilityWriter(SegmentSink sink)
{
    private int _level;

    public void Write(EligibilityInquiry asked)
    {
        sink.Subject = asked.Reference;
        Head("13", asked.Reference, asked.Date, asked.Time);
        Parties(asked.Payer, asked.Provider, [], hasPerson: true);
        Person("2100C", "22", "IL", asked.Subscriber, asked.Dependent is not null, asked.Dependent is null ? ("1", asked.Reference, asked.TraceCompany) : null, []);
        if (asked.Dependent is { } dependent)
            Person("2100D", "23", "03", dependent, false, ("1", asked.Reference, asked.TraceCompany), []);
        sink.Date("291", asked.On);
        foreach (var type in asked.ServiceTypes)
            sink.Begin("EQ").Required(type, 2).End();
    }

    public void Write(EligibilityAnswer said)
    {
        sink.Subject = said.Reference;
        Head("11", said.Reference, said.Date, said.Time);
        Parties(said.Payer, said.Provider, said.Rejections, said.Subscriber is not null);
        var trace = said.Trace is { } ours ? ("2", ours, said.TraceCompany ?? "") : ((string, string, string)?)null;
        if (said.Subscriber is { } subscriber)
            Person("2100C", "22", "IL", subscriber, said.Dependent is not null, said.Dependent is null ? trace : null, said.Rejections);
        if (said.Dependent is { } dependent)
            Person("2100D", "23", "03", dependent, false, trace, said.Rejections);
        foreach (var date in said.Dates)
            Date(date);
        foreach (var benefit in said.Benefits)
            Benefit(benefit);
    }

    private void Head(string purpose, string reference, DateOnly date, TimeOnly time)
    {
        sink.Loop = "";
        sink.Begin("BHT").Code("0022").Code(purpose).Required(reference, 50).Element(date).Code(Values.Text(time)).End();
    }

    private void Parties(EntityName payer, EntityName provider, ValueList<EligibilityRejection> rejections, bool hasPerson)
    {
        sink.Loop = "2100A";
        Level("20", true);
        sink.Name("PR", payer);
        Rejections(rejections, "2100A");
        sink.Loop = "2100B";
        Level("21", hasPerson);
        sink.Name("1P", provider);
        Rejections(rejections, "2100B");
    }

    private void Person(string loop, string level, string code, EligiblePerson person, bool hasChildren, (string Type, string Id, string Company)? trace, ValueList<EligibilityRejection> rejections)
    {
        sink.Loop = loop;
        Level(level, hasChildren);
        if (trace is { } one)
            sink.Begin("TRN").Code(one.Type).Required(one.Id, 50).Required(one.Company, 10).End();
        sink.Name(code, person.Name);
        Rejections(rejections, loop);
        if (person.BornOn is not null || !string.IsNullOrEmpty(person.Sex))
            sink.Begin("DMG").Code("D8").Element(person.BornOn).Element(person.Sex, 1).End();
    }

    private void Level(string code, bool hasChildren)
    {
        sink.Begin("HL").Element(++_level);
        if (_level == 1)
            sink.Skip();
        else
            sink.Element(_level - 1);
        sink.Code(code).Code(hasChildren ? "1" : "0").End();
    }

    private void Rejections(ValueList<EligibilityRejection> rejections, string loop)
    {
        foreach (var rejection in rejections.Where(one => one.Loop == loop))
            sink.Begin("AAA").Code(rejection.IsValid ? "Y" : "N").Skip().Required(rejection.Reason, 2).Element(rejection.FollowUp, 1).End();
    }

    private void Date(EligibilityDate date)
    {
        sink.Begin("DTP").Required(date.Qualifier, 3);
        if (date.To is { } to)
            sink.Code("RD8").Code($"{Values.Text(date.From)}-{Values.Text(to)}").End();
        else
            sink.Code("D8").Element(date.From).End();
    }

    private void Benefit(EligibilityBenefit benefit)
    {
        sink.Begin("EB").Required(benefit.Code, 3).Element(benefit.Level, 3).Repeated(benefit.ServiceTypes, 2).Element(benefit.InsuranceType, 3).Element(benefit.Plan, 50).Element(benefit.Period, 2);
        sink.Element(benefit.Amount).Element(benefit.Percent).Skip(3).Element(benefit.InNetwork, 1).End();
    }
}
