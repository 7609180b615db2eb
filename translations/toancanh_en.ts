<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>MapTile</name>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripTile</name>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (and %n more)</numerusform>
            <numerusform> (and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the profile has **%n error(s)**</source>
        <translation>
            <numerusform>the profile has **%n error**</numerusform>
            <numerusform>the profile has **%n errors**</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toancanh::app</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were longer than a cell of a workbook holds, and have been cut</source>
        <translation>
            <numerusform>%n text was longer than a cell of a workbook holds, and has been cut</numerusform>
            <numerusform>%n texts were longer than a cell of a workbook holds, and have been cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no place on earth</source>
        <translation>
            <numerusform>%n row has no place on earth</numerusform>
            <numerusform>%n rows have no place on earth</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 into %2 (%3)</source>
        <translation>
            <numerusform>%n row of %1 into %2 (%3)</numerusform>
            <numerusform>%n rows of %1 into %2 (%3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in quarantine, %1 shown</source>
        <translation>
            <numerusform>%n row in quarantine, %1 shown</numerusform>
            <numerusform>%n rows in quarantine, %1 shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) in other files: toancanh check %1</source>
        <translation>
            <numerusform>%n finding in other files: toancanh check %1</numerusform>
            <numerusform>%n findings in other files: toancanh check %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have the key of an earlier row and replace it: the first is %1</source>
        <translation>
            <numerusform>%n row has the key of an earlier row and replaces it: the first is %1</numerusform>
            <numerusform>%n rows have the key of an earlier row and replace it: the first is %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) into %1, %2 shown; %3 rejected</source>
        <translation>
            <numerusform>%n row into %1, %2 shown; %3 rejected</numerusform>
            <numerusform>%n rows into %1, %2 shown; %3 rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected</source>
        <translation>
            <numerusform>%n row rejected</numerusform>
            <numerusform>%n rows rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) kept with an empty field</source>
        <translation>
            <numerusform>%n row kept with an empty field</numerusform>
            <numerusform>%n rows kept with an empty field</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected, see: toancanh source rejected %1</source>
        <translation>
            <numerusform>%n row rejected, see: toancanh source rejected %1</numerusform>
            <numerusform>%n rows rejected, see: toancanh source rejected %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) today had the key of another and replaced it</source>
        <translation>
            <numerusform>%n row today had the key of another and replaced it</numerusform>
            <numerusform>%n rows today had the key of another and replaced it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toancanh::format</name>
    <message numerus="yes">
        <source>%n more broken row(s)</source>
        <translation>
            <numerusform>%n more broken row</numerusform>
            <numerusform>%n more broken rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the table has no column %1, but only %n</source>
        <translation>
            <numerusform>the table has no column %1, but only one</numerusform>
            <numerusform>the table has no column %1, but only %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toancanh::map</name>
    <message numerus="yes">
        <source>%n more shape(s) have wrong codes</source>
        <translation>
            <numerusform>%n more shape has a wrong code</numerusform>
            <numerusform>%n more shapes have wrong codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toancanh::profile</name>
    <message numerus="yes">
        <source>%n more problem(s) in this file</source>
        <translation>
            <numerusform>%n more problem in this file</numerusform>
            <numerusform>%n more problems in this file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toancanh::tiles</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
