using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Support;

public static class SupportErrors
{
    public static readonly Refusal UnknownType = new("support.unknown-type", "Select a type of support from the list");

    public static readonly Refusal NotOfThisCentury = new("support.not-of-this-century", "Enter a day of this century");

    public static readonly Refusal InTheFuture = new("support.in-the-future", "Support that was given lies in the past or is of today");

    public static readonly Refusal Minutes = new("support.minutes", "Enter between 1 minute and 24 hours");

    public static readonly Refusal HowManyCases = new(
        "support.how-many-cases", $"One entry is for at most {SupportSession.MostCases} cases");

    public static readonly Refusal GivenAlready = new("support.given-already", "This support stands on that case already");

    public static readonly Refusal NotYourCase = new(
        "support.not-your-case", "One of the references is not an open case that you may change");
}
