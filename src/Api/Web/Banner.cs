using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CaseManagement.Api.Web;

/// <summary>What was done, said once on the page that follows, with what may come next. References only, never names.</summary>
public static class Banner
{
    public const string Key = "Banner";
    public const string NextText = "Banner.Next";
    public const string NextHref = "Banner.Href";

    public static void Done(this ITempDataDictionary tempData, string sentence, string? nextText = null, string? nextHref = null)
    {
        tempData[Key] = sentence;
        tempData[NextText] = nextText;
        tempData[NextHref] = nextHref;
    }
}
